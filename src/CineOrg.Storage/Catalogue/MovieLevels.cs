using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>How much is held of a film, and which are held below a level: one run along an index for each lower level.</summary>
internal static class MovieLevels
{
    private const string OfLevel = "select id, uuid from works where level = ? and id > ? and (? or copies > 0) order by id limit ?";

    public static Level? Of(Lane lane, Guid film)
    {
        using var row = lane.Ask("select level from works where uuid = ?").With(film);
        return row.Next() ? (Level)row.Int(0) : null;
    }

    public static IReadOnlyList<Guid> Below(Lane lane, Level level, bool ownedOnly, Guid? after, int limit)
    {
        var start = after is { } one ? Knowledge.OfWorks.IdOf(lane, one) : 0;
        var found = new List<(long Id, Guid Uuid)>();
        for (var lower = 0; lower < (int)level; lower++)
        {
            using var rows = lane.Ask(OfLevel).With(lower).With(start).With(!ownedOnly).With(limit);
            while (rows.Next()) found.Add((rows.Long(0), rows.Guid(1)));
        }
        return [.. found.OrderBy(work => work.Id).Take(limit).Select(work => work.Uuid)];
    }
}
