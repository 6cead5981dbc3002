using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Wikidata;

/// <summary>What other encyclopedias call an item, by property.</summary>
internal static class WikidataIds
{
    private static readonly IReadOnlyList<(string Property, string Source)> OfFilms =
    [
        ("P345", "imdb"), ("P4947", "tmdb"), ("P4983", "tmdbtv"), ("P12196", "tvdb"), ("P1265", "allocine"), ("P1258", "rottentomatoes"),
        ("P480", "filmaffinity"), ("P8013", "trakt"), ("P1874", "netflix"),
    ];

    private static readonly IReadOnlyList<(string Property, string Source)> OfPersons =
        [("P345", "imdb"), ("P4985", "tmdb"), ("P1266", "allocine"), ("P1258", "rottentomatoes")];

    public static ExternalIds Movie(string id, WikidataEntity item) => Read(OfFilms, id, item);
    public static ExternalIds Person(string id, WikidataEntity item) => Read(OfPersons, id, item);

    private static ExternalIds Read(IReadOnlyList<(string Property, string Source)> known, string id, WikidataEntity item) => ExternalIds.Of(
        [new(WikidataClient.Provider, id), .. known.SelectMany(one => item.Claims.Texts(one.Property).Select(value => KeyValuePair.Create(one.Source, value)))]);
}
