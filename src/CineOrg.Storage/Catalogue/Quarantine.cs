using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>A stored document that does not read.</summary>
/// <param name="Reason">One line.</param>
internal sealed record Unreadable(string Source, string Reason);

/// <summary>
/// Puts documents aside that do not read, whatever befell them, and opens every question about their subject again: so they are fetched
/// anew, and no page or start ever fails for them.
/// </summary>
internal sealed class Quarantine(string subject, EntityKind kind)
{
    private readonly string _keep = $"""
        insert or replace into quarantine(kind, subject, source, error, document, found_at)
        select ?, s.uuid, d.source, ?, d.raw_data, ? from {subject}s s join {subject}_sources d on d.{subject}_id = s.id where s.uuid = ? and d.source = ?
        """;
    private readonly string _drop = $"delete from {subject}_sources where {subject}_id = ? and source = ?";
    private readonly string _reopen = $"delete from {subject}_enrichers where {subject}_id = ?";
    private readonly string _level = $"select level from {subject}s where id = ?";
    private readonly string _lower = $"update {subject}s set level = 0 where id = ?";

    public void PutAside(ITransaction transaction, Guid uuid, long id, IReadOnlyList<Unreadable> unreadable, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        var held = Level(lane, id);
        foreach (var (source, reason) in unreadable)
        {
            if (lane.Ask(_keep).With((int)kind).With(reason).With(now).With(uuid).With(source).Run() == 0) continue;
            lane.Ask(_drop).With(id).With(source).Run();
            transaction.Append(new DocumentQuarantined(uuid, kind.Word(), source, reason, held.Word()));
        }
        lane.Ask(_reopen).With(id).Run();
        lane.Ask(_lower).With(id).Run();
    }

    public static long Count(Lane lane) => lane.Number("select count(*) from quarantine");

    /// <summary>The same in a database that may be in use; null when there is none of this kind yet.</summary>
    public static long? CountIn(string path)
    {
        if (!File.Exists(path)) return null;
        using var lane = Connections.Reader(path);
        return lane.Number("select count(*) from sqlite_master where name = 'quarantine'") == 0 ? null : Count(lane);
    }

    /// <summary>The source has been asked again.</summary>
    public static void Clear(Lane lane, Guid uuid, string source) =>
        lane.Ask("delete from quarantine where subject = ? and source = ?").With(uuid).With(source).Run();

    private Level Level(Lane lane, long id)
    {
        using var row = lane.Ask(_level).With(id);
        return row.Next() ? (Level)row.Int(0) : 0;
    }
}
