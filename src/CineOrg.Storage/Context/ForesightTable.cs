using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Context;

/// <summary>A row for each that was foreseen until it is known what came of it, and a row for each kind of link.</summary>
internal sealed class ForesightTable(Database database) : IForesight
{
    private const int AtOnce = 200;

    /// <summary>When so many of a link are judged all of it counts half: what was years ago says little.</summary>
    private const int Most = 512;

    public ValueTask<IReadOnlyList<Foresight>> All(CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("""
            with waiting(link, count) as (select link, count(*) from foreseen group by link)
            select l.link, coalesce(f.opened, 0), coalesce(f.unused, 0), coalesce(w.count, 0), coalesce(f.fetched, 0), coalesce(f.requests, 0)
            from (select link from foresight union select link from waiting) l left join foresight f on f.link = l.link left join waiting w on w.link = l.link order by 1
            """);
        var all = new List<Foresight>();
        while (rows.Next()) all.Add(new(rows.Text(0), rows.Double(1), rows.Double(2), rows.Int(3), rows.Double(4), rows.Double(5)));
        return (IReadOnlyList<Foresight>)all;
    }));

    public void Ask(ITransaction transaction, Foreseen foreseen, DateTimeOffset at) => Lane(transaction)
        .Ask("""
            insert into foreseen(kind, subject, link, level, at) values(?, ?, ?, ?, ?)
            on conflict(kind, subject) do update set link = excluded.link, level = excluded.level, at = excluded.at, fetched = 0 where excluded.level > level
            """)
        .With((int)foreseen.Kind).With(foreseen.Subject).With(foreseen.Link).With((int)foreseen.Level).With(at).Run();

    public void Fetched(ITransaction transaction, EntityKind kind, IReadOnlyList<Guid> subjects, int requests, DateTimeOffset at)
    {
        var lane = Lane(transaction);
        foreach (var subject in subjects)
        {
            if (Find(lane, kind, subject) is not { IsFetched: false } row) continue;
            lane.Ask("update foreseen set fetched = 1, at = ? where kind = ? and subject = ?").With(at).With((int)kind).With(subject).Run();
            lane.Ask("""
                insert into foresight(link, fetched, requests) values(?1, 1, cast(?2 as real) / ?3)
                on conflict(link) do update set fetched = fetched + 1, requests = requests + excluded.requests
                """).With(row.Link).With(requests).With(subjects.Count).Run();
        }
    }

    public void Opened(ITransaction transaction, EntityKind kind, Guid subject, Level? held, DateTimeOffset at, TimeSpan within)
    {
        var lane = Lane(transaction);
        if (Find(lane, kind, subject) is not { } row) return;
        Drop(lane, kind, subject);
        // Whoever came before it was fetched waited as if nobody had foreseen them.
        if (row.IsFetched) Judge(lane, row.Link, isOpened: (held ?? row.Level) >= row.Level && at - row.At <= within);
    }

    public int Settle(ITransaction transaction, DateTimeOffset before)
    {
        var (lane, over) = (Lane(transaction), new List<(EntityKind Kind, Guid Subject, Row Row)>());
        using (var rows = lane.Ask("select link, level, at, fetched, kind, subject from foreseen where at < ? order by at limit ?").With(before).With(AtOnce))
            while (rows.Next()) over.Add(((EntityKind)rows.Int(4), rows.Guid(5), Read(rows)));
        foreach (var (kind, subject, row) in over)
        {
            Drop(lane, kind, subject);
            if (row.IsFetched) Judge(lane, row.Link, isOpened: false);
        }
        return over.Count;
    }

    private static void Judge(Lane lane, string link, bool isOpened)
    {
        var column = isOpened ? "opened" : "unused";
        lane.Ask($"insert into foresight(link, {column}) values(?, 1) on conflict(link) do update set {column} = {column} + 1").With(link).Run();
        lane.Ask("update foresight set opened = opened / 2, unused = unused / 2, fetched = fetched / 2, requests = requests / 2 where link = ? and opened + unused >= ?")
            .With(link).With(Most).Run();
    }

    private static void Drop(Lane lane, EntityKind kind, Guid subject) =>
        lane.Ask("delete from foreseen where kind = ? and subject = ?").With((int)kind).With(subject).Run();

    private static Row? Find(Lane lane, EntityKind kind, Guid subject)
    {
        using var row = lane.Ask("select link, level, at, fetched from foreseen where kind = ? and subject = ?").With((int)kind).With(subject);
        return row.Next() ? Read(row) : null;
    }

    private static Row Read(Engine.Statement row) => new(row.Text(0), (Level)row.Int(1), row.Time(2), row.Bool(3));

    private static Lane Lane(ITransaction transaction) => Transaction.Of(transaction).Lane;

    private sealed record Row(string Link, Level Level, DateTimeOffset At, bool IsFetched);
}
