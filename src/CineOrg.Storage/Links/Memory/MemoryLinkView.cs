using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;

namespace CineOrg.Storage.Links.Memory;

/// <summary>Answers from memory.</summary>
internal sealed class MemoryLinkView(LinkIndex index, FilmSet seen, HadBySet had) : ILinkView
{
    public int? Number(string entity, string id) => index.Number(entity, id);

    public string Id(string entity, int number) => index.Id(entity, number);

    public Level LevelOf(string entity, int number) => index.LevelOf(entity, number);

    public FilmLine Film(int number)
    {
        var (year, kind, level) = index.Films.Of(number);
        var places = had.Of(index.Films.PlacesOf(number));
        return new(year, kind, level, seen.Has(number), places.Plays, places.Shown, places.Rank, places.Layer);
    }

    public void Follow(Via via, string from, int number, List<int> into)
    {
        var table = index.Table(via.Table);
        if (from == via.Film) FromFilm(via, table.OfFilm(number), into);
        else if (via.Table == LinkTable.People) FilmsOf(via, table.Films(number), into);
        else into.AddRange(table.Films(number));
    }

    private static void FromFilm(Via via, ReadOnlySpan<int> linked, List<int> into)
    {
        var first = into.Count;
        foreach (var other in linked) LinkOrder.Add(via, other, into, first);
    }

    private static void FilmsOf(Via via, ReadOnlySpan<int> linked, List<int> into)
    {
        var last = -1;
        foreach (var packed in linked)
        {
            var film = packed >> LinkSql.RoleBits;
            if (film == last || (via.Role is { } role && (packed & LinkSql.RoleMask) != (int)role)) continue;
            into.Add(last = film);
        }
    }
}
