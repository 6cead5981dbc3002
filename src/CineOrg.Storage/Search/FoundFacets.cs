using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Search;

/// <summary>Counts what found films could be narrowed by.</summary>
internal sealed class FoundFacets
{
    private readonly Dictionary<string, int> _genres = [];
    private readonly Dictionary<string, int> _countries = [];
    private readonly Dictionary<string, int> _decades = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly Dictionary<string, int> _owned = [];

    public static Facets Of(Lane lane, IReadOnlyList<int> films)
    {
        var facets = new FoundFacets();
        foreach (var film in films) facets.Count(lane, film);
        return new(Listed(facets._genres), Listed(facets._countries), Listed(facets._decades), Listed(facets._kinds)) { Owned = Listed(facets._owned) };
    }

    private void Count(Lane lane, int film)
    {
        using var row = lane.Ask("select kind, year, copies, genres, countries from works where id = ?").With(film);
        if (!row.Next()) return;
        Count(_kinds, ShownWords.Kind(row.Int(0)));
        if (row.IntOrNull(1) is { } year) Count(_decades, (year / 10 * 10).ToString(CultureInfo.InvariantCulture));
        Count(_owned, row.Int(2) > 0 ? "true" : "false");
        foreach (var genre in CatalogueJson.Words(row, 3)) Count(_genres, genre);
        foreach (var country in CatalogueJson.Words(row, 4)) Count(_countries, country);
    }

    private static void Count(Dictionary<string, int> counts, string value) => counts[value] = counts.GetValueOrDefault(value) + 1;

    private static IReadOnlyList<Facet> Listed(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => new Facet(count.Key, count.Value))];
}
