using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Tmdb;

/// <summary>TMDB's words in ours.</summary>
internal static class TmdbWords
{
    private const int Animation = 16;
    private const int Documentary = 99;

    /// <summary>Longest short film, in minutes: the Academy's rule.</summary>
    private const int LongestShort = 40;

    private static readonly Dictionary<int, string> Genres = new()
    {
        [28] = "action", [12] = "adventure", [Animation] = "animation", [35] = "comedy", [80] = "crime", [Documentary] = "documentary",
        [18] = "drama", [10751] = "family", [14] = "fantasy", [36] = "history", [27] = "horror", [10402] = "music", [9648] = "mystery",
        [10749] = "romance", [878] = "science-fiction", [10770] = "tv-movie", [53] = "thriller", [10752] = "war", [37] = "western",
    };

    private static readonly Dictionary<string, string> Jobs = new()
    {
        ["Director"] = "director", ["Co-Director"] = "director", ["Screenplay"] = "writer", ["Writer"] = "writer", ["Story"] = "writer",
        ["Producer"] = "producer", ["Original Music Composer"] = "composer", ["Music"] = "composer",
        ["Director of Photography"] = "cinematographer", ["Editor"] = "editor",
    };

    private static readonly Dictionary<string, string> Departments = new()
    {
        ["Acting"] = "actor", ["Directing"] = "director", ["Writing"] = "writer", ["Production"] = "producer", ["Sound"] = "composer",
        ["Camera"] = "cinematographer", ["Editing"] = "editor",
    };

    public static string? Genre(int id) => Genres.GetValueOrDefault(id);

    /// <summary>Null for the hundreds of jobs that the catalogue has no trade word for.</summary>
    public static string? Role(string? job) => job is null ? null : Jobs.GetValueOrDefault(job);

    public static string? Profession(string? department) => department is null ? null : Departments.GetValueOrDefault(department);

    /// <summary>Date as <c>YYYY-MM-DD</c>; null when TMDB says something else, such as an empty text.</summary>
    public static string? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;

    public static int? Year(string? date) => Date(date) is { } day ? int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    public static MovieKind Kind(TmdbMovie movie)
    {
        var genres = GenreIds(movie);
        if (genres.Contains(Documentary)) return MovieKind.Documentary;
        if (movie.Runtime is > 0 and <= LongestShort) return MovieKind.Short;
        return genres.Contains(Animation) ? MovieKind.Animation : MovieKind.Film;
    }

    public static IReadOnlyList<int> GenreIds(TmdbMovie movie) => movie.GenreIds ?? [.. (movie.Genres ?? []).Select(genre => genre.Id)];

    /// <param name="size">One of TMDB's widths: <c>w500</c>, <c>w780</c>, <c>original</c>.</param>
    public static string? ImageUrl(string? path, string size) => path is ['/', ..] ? $"https://image.tmdb.org/t/p/{size}{path}" : null;
}
