using System.Globalization;
using System.Text.Json.Nodes;

namespace CineOrg.Bench.Identify;

/// <summary>
/// Answers as TMDB v3 does. Its search looks for the words of a title in all that a film is called, forgives one wrong letter in a word
/// that no title has, wants six words in ten, ranks by the share of words that agree, filters by exact year and gives twenty at most;
/// an answer names title and original title alone, without foreign ids.
/// </summary>
internal sealed class TmdbShape(IReadOnlyList<KnownWork> works, TitleTokens tokens)
{
    private const int PageSize = 20;
    private readonly Dictionary<long, KnownWork> _byId = works.ToDictionary(work => work.Tmdb);
    private readonly Dictionary<string, KnownWork> _byImdb = works.Where(work => work.HasImdb).DistinctBy(work => work.Imdb).ToDictionary(work => work.Imdb);

    public JsonObject Search(string query, int? year, string language)
    {
        var words = TitleTokens.Words(query);
        var wanted = words.Select(tokens.Like).ToList();
        var hits = new Dictionary<int, int>();
        foreach (var film in wanted.SelectMany(words => words.SelectMany(tokens.Films).Distinct())) hits[film] = hits.GetValueOrDefault(film) + 1;
        var least = Math.Max(1, (int)Math.Ceiling(words.Length * 0.6));
        var found = hits.Where(hit => hit.Value >= least && (year is null || works[hit.Key].Year == year))
            .Select(hit => works[hit.Key]).OrderByDescending(work => work.Titles.Max(title => Share(title, wanted))).ThenBy(work => work.Tmdb).Take(PageSize);
        return new() { ["page"] = 1, ["results"] = new JsonArray([.. found.Select(work => Bare(work, language))]) };
    }

    public JsonObject? Movie(long id, string language)
    {
        if (!_byId.TryGetValue(id, out var work)) return null;
        var movie = Bare(work, language);
        movie["imdb_id"] = work.HasImdb ? work.Imdb : null;
        movie["runtime"] = work.Minutes ?? 0;
        movie["external_ids"] = new JsonObject { ["imdb_id"] = work.HasImdb ? work.Imdb : null, ["wikidata_id"] = work.Tmdb % 3 == 0 ? null : work.Wikidata };
        movie["alternative_titles"] = new JsonObject
        {
            ["titles"] = new JsonArray([.. work.Others.Select(other => new JsonObject { ["iso_3166_1"] = other.Country, ["title"] = other.Title })]),
        };
        return movie;
    }

    public JsonObject Find(string imdb) => new()
    {
        ["movie_results"] = _byImdb.TryGetValue(imdb, out var work) ? new JsonArray(Bare(work, "en")) : [],
        ["person_results"] = new JsonArray(),
    };

    private static JsonObject Bare(KnownWork work, string language) => new()
    {
        ["id"] = work.Tmdb,
        ["title"] = language == "fr" && work.Others.FirstOrDefault(other => other.Country == "FR") is { Title: { } french } ? french : work.Title,
        ["original_title"] = work.Original ?? work.Title,
        ["release_date"] = string.Create(CultureInfo.InvariantCulture, $"{work.Year:0000}-06-15"),
    };

    private static double Share(string title, List<IReadOnlyList<string>> wanted)
    {
        var words = TitleTokens.Words(title);
        var agreeing = wanted.Count(like => like.Any(words.Contains));
        return words.Length == 0 ? 0 : agreeing / (double)Math.Max(words.Length, wanted.Count);
    }
}
