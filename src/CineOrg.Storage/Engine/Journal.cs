using System.Globalization;
using CineOrg.Core.Events;

namespace CineOrg.Storage.Engine;

/// <summary>The journal's table, read back as events.</summary>
internal sealed class Journal(Database database, EventTypes types) : IJournal
{
    private const string Columns = "select sequence, id, at, type, version, correlation, causation, payload from journal ";

    private static readonly string OfSubject = Columns + JournalKeys.Where("subject") + " order by sequence desc limit ?2";
    private static readonly string OfJourney = Columns + JournalKeys.Where("correlation") + " order by sequence";
    private static readonly string RootOf = "select correlation from journal " + JournalKeys.Where("id");

    /// <summary>Bytes that an event costs beside its payload: times, ids and the keys that find it.</summary>
    private const int Overhead = 160;

    public event Action<IReadOnlyList<Recorded>> Appended
    {
        add => database.Appended += value;
        remove => database.Appended -= value;
    }

    public ValueTask<IReadOnlyList<Recorded>> After(long sequence, int limit, CancellationToken stop) =>
        new(database.Read(lane => Read(lane.Ask(Columns + "where sequence > ? order by sequence limit ?").With(sequence).With(limit))));

    public ValueTask<IReadOnlyList<Recorded>> After(long sequence, int limit, IReadOnlySet<Type> types, CancellationToken stop) => new(database.Read(lane => Read(
        lane.Ask(Columns + "where sequence > ?1 and type in (select value from json_each(?2)) order by sequence limit ?3")
            .With(sequence).With(Names(types)).With(limit))));

    public ValueTask<IReadOnlyList<Recorded>> Latest(int limit, Guid? subject, CancellationToken stop) =>
        new(database.Read(lane => Read(subject is { } one
            ? lane.Ask(OfSubject).With(one).With(limit)
            : lane.Ask(Columns + "order by sequence desc limit ?").With(limit))));

    public ValueTask<IReadOnlyList<Recorded>> Journey(Guid eventOrCorrelationId, CancellationToken stop) =>
        new(database.Read(lane => Read(lane.Ask(OfJourney).With(Root(lane, eventOrCorrelationId) ?? eventOrCorrelationId))));

    public ValueTask<long> End(CancellationToken stop) =>
        new(database.Read(lane => lane.Number("select max(sequence) from journal")));

    public ValueTask<long?> Cursor(string handler, CancellationToken stop) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select sequence from journal_cursors where handler = ?").With(handler);
        return row.Next() ? row.Long(0) : (long?)null;
    }));

    public void MoveCursor(ITransaction transaction, string handler, long sequence) => Transaction.Of(transaction).Lane
        .Ask("insert into journal_cursors(handler, sequence) values(?, ?) on conflict(handler) do update set sequence = excluded.sequence")
        .With(handler).With(sequence).Run();

    public void SetAside(ITransaction transaction, string handler, Recorded recorded, string error) => Transaction.Of(transaction).Lane
        .Ask("insert or replace into journal_dead_letters(handler, sequence, event, error, at) values(?, ?, ?, ?, ?)")
        .With(handler).With(recorded.Sequence).With(Whole(recorded.Event)).With(error).With(database.Clock.GetUtcNow()).Run();

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLetters(int limit, string? handler, CancellationToken stop) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("""
            select handler, sequence, event, error, at from journal_dead_letters where ?1 is null or handler = ?1 order by at desc, sequence desc limit ?2
            """).With(handler).With(limit);
        var letters = new List<DeadLetter>();
        while (rows.Next()) letters.Add(new(rows.Text(0), rows.Long(1), rows.Text(2), rows.Text(3), rows.Time(4)));
        return (IReadOnlyList<DeadLetter>)letters;
    }));

    public ValueTask<long> GivenUp(string handler, CancellationToken stop) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select count(*) from journal_dead_letters where handler = ?").With(handler);
        return row.Next() ? row.Long(0) : 0;
    }));

    public int Trim(ITransaction transaction, DateTimeOffset before, long maxBytes)
    {
        var lane = Transaction.Of(transaction).Lane;
        var upTo = Math.Min(Math.Max(OlderThan(lane, before), BeyondSize(lane, maxBytes)), NobodyNeeds(lane));
        JournalKeys.Drop(lane, upTo);
        return lane.Ask("delete from journal where sequence <= ?").With(upTo).Run();
    }

    private static Guid? Root(Lane lane, Guid id)
    {
        using var row = lane.Ask(RootOf).With(id);
        return row.Next() ? row.Guid(0) : null;
    }

    // All before the first that is young enough: a clock that once went wrong must not take newer events along.
    private static long OlderThan(Lane lane, DateTimeOffset before)
    {
        using var row = lane.Ask("select sequence from journal where at >= ? order by sequence limit 1").With(before);
        return row.Next() ? row.Long(0) - 1 : long.MaxValue;
    }

    /// <summary>The newest event that must go so that the rest fits; 0 when all fits.</summary>
    private static long BeyondSize(Lane lane, long maxBytes)
    {
        using var row = lane.Ask("select sequence, length(payload) from journal order by sequence desc");
        for (long held = 0; row.Next();)
            if ((held += row.Long(1) + Overhead) > maxBytes) return row.Long(0);
        return 0;
    }

    /// <summary>What every handler has passed, but for the newest event, which holds the place of the next.</summary>
    private static long NobodyNeeds(Lane lane) => lane.Number(
        "select min(ifnull((select max(sequence) from journal) - 1, 0), ifnull((select min(sequence) from journal_cursors), 9223372036854775807))");

    private static string Names(IReadOnlySet<Type> types) => $"[{string.Join(',', types.Select(type => $"\"{type.Name}\""))}]";

    private static string Whole(Event happened) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"id":"{{happened.Id}}","type":"{{happened.GetType().Name}}","at":"{{happened.At:O}}","correlation":"{{happened.CorrelationId}}","payload":{{EventJson.Write(happened)}}}""");

    private List<Recorded> Read(Statement rows)
    {
        using (rows)
        {
            var read = new List<Recorded>();
            while (rows.Next()) read.Add(Row(rows));
            return read;
        }
    }

    private Recorded Row(Statement row) => new(row.Long(0), types.Read(row.Text(3), row.Int(4), row.Text(7)) with
    {
        Id = row.Guid(1),
        At = row.Time(2),
        CorrelationId = row.Guid(5),
        CausationId = row.GuidOrNull(6),
    });
}
