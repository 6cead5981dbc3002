using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Merging;

/// <summary>Ids that two claim, or that two sources call differently. None is dropped without a trace.</summary>
internal static class ClashRows
{
    private const string Columns = "select uuid, kind, source, value, held, holder, claimant, created_at from clashes ";

    /// <summary>Notes, once, that the claimant is said to bear a value which somebody else holds, or beside the one it holds itself.</summary>
    public static void Note(Lane lane, EntityKind kind, string source, string value, long holder, long claimant, DateTimeOffset now)
    {
        var subject = Side.SubjectOf(kind);
        lane.Ask($"""
            insert or ignore into clashes(uuid, kind, source, value, held, holder, claimant, state, created_at)
            select ?1, ?2, ?3, ?4, (select value from {subject}_ids i where i.{subject}_id = c.id and i.source = ?3 and i.former = 0), h.uuid, c.uuid,
              case when exists (select 1 from told_apart t where t.one = min(h.uuid, c.uuid) and t.other = max(h.uuid, c.uuid)) then 2 else 0 end, ?7
            from {subject}s h, {subject}s c where h.id = ?5 and c.id = ?6
            """).With(Guid.CreateVersion7(now)).With((int)kind).With(source).With(value).With(holder).With(claimant).With(now).Run();
    }

    /// <summary>The value that a person took for a source, against the order of trust; null when none.</summary>
    public static string? Taken(Lane lane, EntityKind kind, long id, string source)
    {
        using var row = lane.Ask($"""
            select value from clashes where claimant = (select uuid from {Side.SubjectOf(kind)}s where id = ?) and kind = ? and source = ?
            and state = 3 order by decided_at desc limit 1
            """).With(id).With((int)kind).With(source);
        return row.Next() ? row.Text(0) : null;
    }

    public static Page<IdClash> Open(Lane lane, int page, int pageSize) => new(
        Read(lane.Ask(Columns + "where state = 0 order by id limit ? offset ?").With(pageSize).With((page - 1L) * pageSize)), page, pageSize,
        (int)lane.Number("select count(*) from clashes where state = 0"));

    public static IReadOnlyList<IdClash> Of(Lane lane, Guid entity) =>
        Read(lane.Ask(Columns + "where state = 0 and (claimant = ?1 or holder = ?1) order by id limit 100").With(entity));

    public static IdClash? Find(Lane lane, Guid id) => Read(lane.Ask(Columns + "where uuid = ? and state = 0").With(id)) is [var one] ? one : null;

    public static void Decide(Lane lane, Guid id, ClashState state, DateTimeOffset now) =>
        lane.Ask("update clashes set state = ?, decided_at = ? where uuid = ?").With((int)state).With(now).With(id).Run();

    /// <summary>All between two are decided alike.</summary>
    public static void DecideBetween(Lane lane, Guid one, Guid other, ClashState state, DateTimeOffset now) => lane.Ask("""
        update clashes set state = ?3, decided_at = ?4 where (claimant = ?1 and holder = ?2) or (claimant = ?2 and holder = ?1)
        """).With(one).With(other).With((int)state).With(now).Run();

    /// <summary>What the loser of a merge had to be asked about is asked about the winner.</summary>
    public static void Follow(Lane lane, Guid loser, Guid winner)
    {
        lane.Ask("update or ignore clashes set claimant = ?2 where claimant = ?1 and state = 0").With(loser).With(winner).Run();
        lane.Ask("update clashes set holder = ?2 where holder = ?1 and state = 0").With(loser).With(winner).Run();
    }

    private static List<IdClash> Read(Row asked)
    {
        using (asked)
        {
            var clashes = new List<IdClash>();
            while (asked.Next())
                clashes.Add(new(asked.Guid(0), (EntityKind)asked.Int(1), asked.Text(2), asked.Text(3), asked.TextOrNull(4), asked.Guid(5), asked.Guid(6), asked.Time(7)));
            return clashes;
        }
    }
}
