using System.Globalization;
using System.Text.RegularExpressions;
using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Tmdb;

/// <summary>TMDB's words in ours.</summary>
internal static partial class TmdbWords
{
    private const int Animation = 16;
    private const int Documentary = 99;
    private const int News = 10763;
    private const int Talk = 10767;
    private const int LongestName = 500;

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

    /// <summary>What genre and type tell; a short film is told by its running time, when kinds are decided.</summary>
    public static MovieKind Kind(TmdbMovie movie)
    {
        var genres = GenreIds(movie);
        return genres.Contains(Documentary) ? MovieKind.Documentary : genres.Contains(Animation) ? MovieKind.Animation : MovieKind.Film;
    }

    public static bool IsTalk(IReadOnlyList<int>? genres) => genres?.Any(genre => genre is Talk or News) == true;

    /// <summary>TMDB counts series apart from films.</summary>
    public static ExternalIds SeriesIds(long id) => ExternalIds.Of("tmdbtv", id.ToString(CultureInfo.InvariantCulture));

    public static bool IsCountry(string? code) => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    /// <summary>A name, title or word of a bearable length.</summary>
    public static bool IsName(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestName;

    public static string? WebPage(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && url!.Length <= 2000 ? url : null;

    public static IReadOnlyList<int> GenreIds(TmdbMovie movie) => movie.GenreIds ?? [.. (movie.Genres ?? []).Select(genre => genre.Id)];

    /// <param name="size">One of TMDB's widths: <c>w500</c>, <c>w780</c>, <c>original</c>.</param>
    public static string? ImageUrl(string? path, string size) => path is not null && ImagePath.IsMatch(path) ? $"https://image.tmdb.org/t/p/{size}{path}" : null;

    [GeneratedRegex(@"^/[A-Za-z0-9_.-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ImagePath { get; }
}
