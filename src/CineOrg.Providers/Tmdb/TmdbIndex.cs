using System.Text.Json;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Tmdb;

/// <summary>Finds recorded films by title, alone and with a year at most one away.</summary>
internal sealed class TmdbTitleIndex : IPackIndex
{
    public string Provider => TmdbClient.Provider;
    public string EntityKind => TmdbClient.MovieKind;
    public string SearchKind => TmdbClient.SearchKind;

    public IEnumerable<string> Terms(JsonElement entity)
    {
        if (entity.Deserialize(TmdbJson.Default.TmdbMovie) is not { } movie) return [];
        var year = TmdbWords.Year(movie.ReleaseDate);
        int?[] years = year is null ? [null] : [null, year - 1, year, year + 1];
        var titles = new[] { movie.Title, movie.OriginalTitle }.Concat(movie.AlternativeTitles?.Titles?.Select(title => title.Title) ?? []);
        return titles.OfType<string>().SelectMany(title => years.Select(near => TmdbClient.TitleTerm(title, near)));
    }

    public void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits) => TmdbResults.Write(answer, "results", hits);
}

/// <summary>Finds recorded films by IMDb id.</summary>
internal sealed class TmdbFindIndex : IPackIndex
{
    public string Provider => TmdbClient.Provider;
    public string EntityKind => TmdbClient.MovieKind;
    public string SearchKind => TmdbClient.FindKind;

    public IEnumerable<string> Terms(JsonElement entity) =>
        entity.Deserialize(TmdbJson.Default.TmdbMovie)?.ImdbId is { Length: > 0 } imdb ? [TmdbClient.IdTerm(imdb)] : [];

    public void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits) => TmdbResults.Write(answer, "movie_results", hits);
}

internal static class TmdbResults
{
    /// <summary>A film recorded in two languages is one result.</summary>
    public static void Write(Utf8JsonWriter answer, string property, IReadOnlyList<JsonElement> hits)
    {
        answer.WriteStartObject();
        answer.WriteStartArray(property);
        foreach (var hit in hits.DistinctBy(hit => hit.GetProperty("id").GetRawText())) hit.WriteTo(answer);
        answer.WriteEndArray();
        answer.WriteEndObject();
    }
}
