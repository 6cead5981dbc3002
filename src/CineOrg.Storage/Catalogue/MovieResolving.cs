using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Writes what the merge rule chose for a film.</summary>
internal static class MovieResolving
{
    public static void Save(Lane lane, long id, ResolvedMovie movie, Level level, DateTimeOffset now)
    {
        var title = Canonical(movie) ?? Standing(lane, id);
        SaveColumns(lane, id, movie, title, level, now);
        MovieTexts.Save(lane, id, movie);
        MovieTexts.SaveTitles(lane, id, FoundBy.Of(movie, title));
        SaveLinks(lane, id, "genre", movie.Genres?.Value ?? []);
        SaveLinks(lane, id, "country", movie.Countries?.Value ?? []);
        SaveKeywords(lane, id, movie.Keywords?.Value ?? []);
        Knowledge.OfWorks.SaveIds(lane, id, movie.ExternalIds, now);
        Knowledge.OfWorks.NoteContrary(lane, id, movie.ContraryIds, now);
    }

    private static string? Canonical(ResolvedMovie movie) =>
        movie.Titles.GetValueOrDefault("")?.Value ?? movie.OriginalTitle?.Value
        ?? movie.Titles.GetValueOrDefault("en")?.Value ?? movie.Titles.Values.FirstOrDefault()?.Value;

    private static string Sorted(ResolvedMovie movie, string title) => movie.SortTitles.GetValueOrDefault("") is { } sorted
        ? TitleKey.Of(sorted.Value) : SortKey.Of(movie.OriginalTitle?.Value ?? title, movie.OriginalLanguage?.Value);

    private static string Standing(Lane lane, long id)
    {
        using var row = lane.Ask("select canonical_title from works where id = ?").With(id);
        return row.Next() ? row.Text(0) : "";
    }

    private static void SaveColumns(Lane lane, long id, ResolvedMovie movie, string title, Level level, DateTimeOffset now) => lane.Ask("""
        update works set kind = coalesce(?, kind), canonical_title = ?, sort_key = ?, original_title = ?, original_language = ?, year = ?,
          release_date = ?, duration_minutes = ?, ratings = ?, poster = ?, level = ?, countries = ?, production_countries = ?, genres = ?,
          keywords = ?, images = ?, where_to_watch = ?, awards = ?, releases = ?, field_sources = ?, updated_at = ? where id = ?
        """)
        .With((int?)movie.Kind?.Value).With(title).With(Sorted(movie, title))
        .With(movie.OriginalTitle?.Value).With(movie.OriginalLanguage?.Value).With(movie.Year?.Value ?? movie.ReleaseDate?.Value.Year)
        .With(movie.ReleaseDate?.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).With(movie.DurationMinutes?.Value)
        .With(CatalogueJson.Write(movie.Ratings?.Value)).With(CatalogueJson.Write(movie.Poster?.Value)).With((int)level)
        .With(CatalogueJson.Write(movie.Countries?.Value)).With(CatalogueJson.Write(movie.ProductionCountries?.Value))
        .With(CatalogueJson.Write(movie.Genres?.Value)).With(CatalogueJson.Write(movie.Keywords?.Value))
        .With(CatalogueJson.Write(movie.Images?.Value)).With(CatalogueJson.Write(movie.WhereToWatch?.Value))
        .With(CatalogueJson.Write(movie.Awards?.Value)).With(CatalogueJson.Write(movie.Releases?.Value))
        .With(CatalogueJson.Write(FieldSources.Of(movie))).With(now).With(id).Run();

    private static void SaveLinks(Lane lane, long id, string kind, IReadOnlyList<string> values)
    {
        var (drop, add) = kind == "genre"
            ? ("delete from work_genres where work_id = ?", "insert or ignore into work_genres(genre, work_id) values(?, ?)")
            : ("delete from work_countries where work_id = ?", "insert or ignore into work_countries(country, work_id) values(?, ?)");
        lane.Ask(drop).With(id).Run();
        foreach (var value in values) lane.Ask(add).With(value).With(id).Run();
    }

    internal static void SaveKeywords(Lane lane, long id, IReadOnlyList<string> keywords)
    {
        lane.Ask("delete from work_keywords where work_id = ?").With(id).Run();
        foreach (var keyword in keywords)
            if (Keyword.KeyOf(keyword) is { } key)
            {
                lane.Ask("insert or ignore into keywords(key, label) values(?, ?)").With(key).With(keyword.Trim()).Run();
                lane.Ask("insert or ignore into work_keywords(keyword_id, work_id) select id, ? from keywords where key = ?").With(id).With(key).Run();
            }
    }
}
