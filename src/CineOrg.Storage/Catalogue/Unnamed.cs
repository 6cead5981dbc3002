using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Films that certain sources have not named yet: they are known by kind, folded title and year.</summary>
internal static class Unnamed
{
    public static (long Id, Guid Uuid)? Find(Lane lane, MovieKind kind, string title, int year, ExternalIds ids)
    {
        var sources = ids.Select(id => id.Key).ToHashSet();
        var alike = Alike(lane, kind, TitleKey.Of(title), year)
            .Where(film => !Knowledge.OfWorks.Ids(lane, film.Id).Any(id => sources.Contains(id.Key))).ToList();
        return alike is [var only] ? only : null;
    }

    private static List<(long Id, Guid Uuid)> Alike(Lane lane, MovieKind kind, string key, int year)
    {
        using var rows = lane.Ask("""
            select distinct w.id, w.uuid from works w join work_titles t on t.work_id = w.id where t.title_key = ? and w.year = ? and w.kind = ? limit 10
            """).With(key).With(year).With((int)kind);
        var films = new List<(long, Guid)>();
        while (rows.Next()) films.Add((rows.Long(0), rows.Guid(1)));
        return films;
    }
}
