using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>A film's whole page from a handful of key look-ups.</summary>
internal static class MovieProfiles
{
    private const string Work = """
        select id, kind, level, canonical_title, original_title, original_language, year, release_date, duration_minutes, ratings, poster,
               copies, countries, production_countries, genres, keywords, images, where_to_watch, field_sources, updated_at, awards, releases
        from works where uuid = ?
        """;

    public static MovieProfile? Read(Lane lane, Guid uuid, string language, bool withPaths)
    {
        using var row = lane.Ask(Work).With(uuid);
        if (!row.Next()) return null;
        var id = row.Long(0);
        var texts = ShownTexts.Of(lane, id, language, row.TextOrNull(5));
        var (cast, crew) = ProfileCredits.Of(lane, id);
        var profile = Profile(lane, uuid, id, row, texts);
        return profile with
        {
            Cast = cast,
            Crew = crew,
            Collections = CollectionRows.Of(lane, uuid, language),
            Rating = profile.Ratings is [var first, ..] ? first : null,
            Copies = row.Bool(11) ? ProfileCopies.Of(lane, id, withPaths) : [],
        };
    }

    private static MovieProfile Profile(Lane lane, Guid uuid, long id, Row row, ShownTexts texts) => new()
    {
        Id = uuid,
        Kind = ShownWords.Kind(row.Int(1)),
        Level = ShownWords.Level(row.Int(2)),
        Title = texts.Title ?? row.TextOrNull(4) ?? row.Text(3),
        OriginalTitle = row.TextOrNull(4),
        OriginalLanguage = row.TextOrNull(5),
        Year = row.IntOrNull(6),
        ReleaseDate = row.TextOrNull(7),
        DurationMinutes = row.IntOrNull(8),
        Tagline = texts.Tagline,
        Summary = texts.Summary,
        SummaryLanguage = texts.SummaryLanguage,
        Ratings = CatalogueJson.Ratings(row, 9),
        Awards = CatalogueJson.Awards(row, 20),
        Releases = CatalogueJson.Releases(row, 21),
        Poster = CatalogueJson.Image(row, 10),
        Countries = CatalogueJson.Words(row, 12),
        ProductionCountries = CatalogueJson.Words(row, 13),
        Genres = CatalogueJson.Words(row, 14),
        Keywords = CatalogueJson.Words(row, 15),
        Images = CatalogueJson.Images(row, 16),
        WhereToWatch = CatalogueJson.Offers(row, 17),
        Sources = CatalogueJson.Map(row, 18),
        UpdatedAt = row.Time(19),
        ExternalIds = new Dictionary<string, string>(Knowledge.OfWorks.Ids(lane, id)),
        SourcePages = SourcePages(lane, id),
    };

    private static Dictionary<string, SourceProfile> SourcePages(Lane lane, long id)
    {
        using var rows = lane.Ask("select source, source_url, fetched_at from work_sources where work_id = ?").With(id);
        var pages = new Dictionary<string, SourceProfile>(StringComparer.Ordinal);
        while (rows.Next()) pages[rows.Text(0)] = new(rows.TextOrNull(1), rows.Time(2));
        return pages;
    }
}
