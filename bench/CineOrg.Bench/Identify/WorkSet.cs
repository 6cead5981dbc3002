using System.Globalization;
using System.Text.Json;
using CineOrg.Core.Catalogue;

namespace CineOrg.Bench.Identify;

/// <summary>All films of the two real sets: each is somebody's truth and everybody else's distractor.</summary>
internal sealed class WorkSet
{
    private readonly Dictionary<(string Key, int Year), List<KnownWork>> _byTitle = [];
    private readonly Dictionary<string, List<KnownWork>> _byTitleAlone = [];

    private WorkSet(IReadOnlyList<KnownWork> works)
    {
        Works = works;
        foreach (var work in works)
            foreach (var key in work.Titles.Select(TitleKey.Of).Distinct())
            {
                if (!_byTitle.TryGetValue((key, work.Year), out var namesakes)) _byTitle[(key, work.Year)] = namesakes = [];
                namesakes.Add(work);
                if (!_byTitleAlone.TryGetValue(key, out var all)) _byTitleAlone[key] = all = [];
                all.Add(work);
            }
    }

    public IReadOnlyList<KnownWork> Works { get; }

    public static bool IsHere => TestData.Has("films/movnix_films.jsonl") && TestData.Has("films/wikipedia-us-films") && TestData.Has("names/derived_library_paths.tsv");

    public static WorkSet Load()
    {
        var recent = Recent().ToList();
        var seen = recent.SelectMany(work => work.Titles.Select(title => (TitleKey.Of(title), work.Year))).ToHashSet();
        return new([.. recent, .. American().Where(work => !seen.Contains((TitleKey.Of(work.Title), work.Year)))]);
    }

    /// <summary>Films of this title and year; more than one are namesakes that only a person can tell apart.</summary>
    public IReadOnlyList<KnownWork> Find(string title, int year) => _byTitle.GetValueOrDefault((TitleKey.Of(title), year)) ?? [];

    /// <summary>Films of this title, of any year.</summary>
    public IReadOnlyList<KnownWork> FindAny(string title) => _byTitleAlone.GetValueOrDefault(TitleKey.Of(title)) ?? [];

    private static IEnumerable<KnownWork> Recent()
    {
        foreach (var line in File.ReadLines(TestData.At("films/movnix_films.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            var movie = row.RootElement.GetProperty("movie");
            if (!int.TryParse((movie.GetProperty("releaseDate").GetString() ?? "").Split('-')[0], CultureInfo.InvariantCulture, out var year)) continue;
            var tmdb = movie.GetProperty("tmdbId").GetInt64();
            var wikidata = row.RootElement.GetProperty("externalIds").GetProperty("wikidataId").GetString();
            yield return new(movie.GetProperty("title").GetString()!, movie.GetProperty("originalTitle").GetString(), [.. Others(row.RootElement)], year,
                movie.GetProperty("runtime") is { ValueKind: JsonValueKind.Number } minutes && minutes.GetInt32() > 0 ? minutes.GetInt32() : null,
                wikidata is { Length: > 1 } ? wikidata : $"Q{900_000_000 + tmdb}", tmdb, movie.GetProperty("imdbId").GetString() ?? $"tt{tmdb + 80_000_000:00000000}");
        }
    }

    private static IEnumerable<(string Country, string Title)> Others(JsonElement row) => row.GetProperty("alternativeTitles").EnumerateArray()
        .Select(other => (other.GetProperty("iso_3166_1").GetString() ?? "", other.GetProperty("title").GetString() ?? "")).Where(other => other.Item2.Length > 0);

    // The list names some films twice; one article of the encyclopedia is one film.
    private static IEnumerable<KnownWork> American()
    {
        var (articles, number) = (new HashSet<string>(), 0);
        foreach (var file in Directory.EnumerateFiles(TestData.At("films/wikipedia-us-films"), "movies-*.json").Order(StringComparer.Ordinal))
        {
            using var decade = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var film in decade.RootElement.EnumerateArray())
            {
                var (title, year) = (film.GetProperty("title").GetString()!, film.GetProperty("year").GetInt32());
                var article = film.TryGetProperty("href", out var href) && href.GetString() is { Length: > 0 } page ? page : $"{TitleKey.Of(title)}|{year}";
                number++;
                if (articles.Add($"{article}|{year}")) yield return new(title, null, [], year, null, $"Q{500_000_000 + number}", 3_000_000 + number, $"tt{number + 90_000_000:00000000}");
            }
        }
    }
}
