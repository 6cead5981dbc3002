using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Housekeeping;

/// <summary>What is held and how it is used, read along the index of levels: it costs as much as there is above the least, not as the catalogue.</summary>
internal sealed class HeldRepository(Database database) : IHeldRepository
{
    private static readonly HeldSql Films = new("work", "s.copies > 0");
    private static readonly HeldSql People = new("person", "0");

    // Whoever is named by nothing at all, and of whom no person wrote, corrected, merged or told apart.
    private const string IsOrphan = """
        level = 0 and not exists (select 1 from crew_links c where c.person_id = p.id) and not exists (select 1 from person_stats s where s.person_id = p.id)
          and not exists (select 1 from corrections k where k.subject = p.uuid) and not exists (select 1 from merges m where p.uuid in (m.winner, m.loser))
          and not exists (select 1 from told_apart t where p.uuid in (t.one, t.other)) and not exists (select 1 from clashes x where p.uuid in (x.holder, x.claimant))
          and not exists (select 1 from redirects r where r.winner = p.uuid)
        """;

    public ValueTask<IReadOnlyList<HeldSubject>> Unused(EntityKind kind, Level level, DateTimeOffset since, long after, int limit, CancellationToken stop) =>
        new(database.Read(lane => Read(kind, lane.Ask(Of(kind).Unused).With((int)level).With(after).With(since).With(limit))));

    public ValueTask<IReadOnlyList<HeldSubject>> LeastLoved(EntityKind kind, int limit, CancellationToken stop) =>
        new(database.Read(lane =>
    {
        var never = Read(kind, lane.Ask(Of(kind).NeverUsed).With(limit));
        return (IReadOnlyList<HeldSubject>)[.. never, .. Read(kind, lane.Ask(Of(kind).LeastLoved).With(limit - never.Count))];
    }));

    public ValueTask<long> DeepBytes(CancellationToken stop) => new(database.Read(lane => lane.Number("select bytes from held_bytes where kind = 'deepFacts'")));

    public ValueTask<IReadOnlyList<(long Key, Guid Id)>> Orphans(long after, int limit, CancellationToken stop) => new(database.Read(lane =>
    {
        using var rows = lane.Ask($"select p.id, p.uuid from uncredited u join persons p on p.id = u.person_id where p.id > ? and {IsOrphan} order by p.id limit ?").With(after).With(limit);
        var found = new List<(long, Guid)>();
        while (rows.Next()) found.Add((rows.Long(0), rows.Guid(1)));
        return (IReadOnlyList<(long, Guid)>)found;
    }));

    public bool DropOrphan(ITransaction transaction, Guid id)
    {
        var own = Transaction.Of(transaction);
        database.Generation.ChangedBy(own);
        return own.Lane.Ask($"delete from persons where id = (select p.id from persons p where p.uuid = ? and {IsOrphan})").With(id).Run() > 0;
    }

    public DateTimeOffset? LastAccess(ITransaction transaction, EntityKind kind, Guid id)
    {
        using var row = Transaction.Of(transaction).Lane.Ask(Of(kind).LastAccess).With(id);
        return row.Next() ? row.Time(0) : null;
    }

    private static HeldSql Of(EntityKind kind) => kind == EntityKind.Movie ? Films : People;

    private static List<HeldSubject> Read(EntityKind kind, Row rows)
    {
        using (rows)
        {
            var found = new List<HeldSubject>();
            while (rows.Next())
                found.Add(new(rows.Long(0), kind, rows.Guid(1), (Level)rows.Int(2), rows.Int(3) > 0, rows.Time(4), rows.Double(5), rows.Long(6),
                    new(rows.Int(7), rows.Double(8), rows.Long(9)), rows.Int(10)));
            return found;
        }
    }
}

/// <summary>The questions about films and people, in tables of the same shape.</summary>
/// <param name="owned">When a copy of it is here.</param>
internal sealed class HeldSql(string subject, string owned)
{
    private readonly string _columns = $"""
        select s.id, s.uuid, s.level, {owned}, coalesce(nullif(u.last_access, 0), s.created_at), coalesce(u.popularity, 0),
          (select coalesce(sum(d.deep_bytes), 0) from {subject}_sources d where d.{subject}_id = s.id),
          coalesce(u.view_count, 0), coalesce(u.weight, 0), coalesce(u.last_use, 0), (select count(*) from {subject}_enrichers e where e.{subject}_id = s.id)
        """;

    /// <summary>Neither used nor asked of any source since then.</summary>
    public string Unused => $"""
        {_columns} from {subject}s s left join {subject}_stats u on u.{subject}_id = s.id
        where s.level = ?1 and s.id > ?2 and coalesce(nullif(u.last_access, 0), s.created_at) < ?3
          and not exists (select 1 from {subject}_enrichers e where e.{subject}_id = s.id and e.at >= ?3)
        order by s.id limit ?4
        """;

    /// <summary>Above basic, and never used.</summary>
    public string NeverUsed => $"""
        {_columns} from {subject}s s left join {subject}_stats u on u.{subject}_id = s.id where s.level > 1 and u.{subject}_id is null limit ?
        """;

    /// <summary>Above basic and used, the least loved first.</summary>
    public string LeastLoved => $"""
        {_columns} from {subject}_stats u join {subject}s s on s.id = u.{subject}_id where s.level > 1 order by u.popularity limit ?
        """;

    public string LastAccess => $"select u.last_access from {subject}_stats u join {subject}s s on s.id = u.{subject}_id where s.uuid = ?";
}
