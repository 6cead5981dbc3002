using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CineOrg.Bench.Enrich;

/// <summary>Answers in the shapes of Wikidata, its query service, Wikipedia and TMDB, with the keys that were asked for.</summary>
internal static partial class WorldShapes
{
    [GeneratedRegex("\"(P345)=(tt[0-9]+)\"")]
    private static partial Regex Statement { get; }

    /// <returns>What was asked for, as keys that mean the same in whichever batch they come; and the body, null for 404.</returns>
    public static (IReadOnlyList<string> Keys, string? Body) Answer(string path, IReadOnlyDictionary<string, string> query) => path.Split('/') switch
    {
        ["", "w", "api.php"] => Wikidata(query),
        ["", "sparql"] => Statements(query["query"]),
        ["", var language, "api", "rest_v1", "page", "summary", var title] => ([$"summary/{language}/{title}"], Summary(title.Replace('_', ' '))),
        ["", "3", "search", "movie"] => ([$"tmdb-search/{query["query"]}/{query.GetValueOrDefault("year")}"], Search(query["query"])),
        ["", "3", "find", var imdb] => ([$"tmdb-find/{imdb}"], Find(imdb)),
        ["", "3", "movie", var id] => ([$"tmdb-movie/{id}/{query.GetValueOrDefault("language")}"], Movie(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) - 1, query.GetValueOrDefault("language") ?? "")),
        _ => ([path], null),
    };

    private static (IReadOnlyList<string>, string?) Wikidata(IReadOnlyDictionary<string, string> query) => query["action"] switch
    {
        "wbsearchentities" => ([$"title/{query["search"]}/{query["language"]}"], Titles(query["search"])),
        "query" => ([query["srsearch"]], new JsonObject { ["query"] = new JsonObject { ["search"] = new JsonArray() } }.ToJsonString()),
        "wbgetentities" => ([.. query["ids"].Split('|').Select(id => $"{query["props"]}/{id}")], Entities(query["ids"].Split('|'), query["props"])),
        "wbgetclaims" => ([$"claims/{query["entity"]}"], """{"claims":{}}"""),
        _ => (["?"], null),
    };

    private static (IReadOnlyList<string>, string?) Statements(string sparql)
    {
        string[] asked = [.. Statement.Matches(sparql).Select(match => match.Groups[2].Value).Distinct()];
        var rows = asked.Where(imdb => GeneratedFilms.OfImdb(imdb) is not null).Select(imdb => (JsonNode)new JsonObject
        {
            ["statement"] = new JsonObject { ["value"] = $"P345={imdb}" },
            ["item"] = new JsonObject { ["value"] = "http://www.wikidata.org/entity/" + GeneratedFilms.Item(GeneratedFilms.OfImdb(imdb)!.Value) },
        });
        return ([.. asked.Select(imdb => "statement/" + imdb)], new JsonObject { ["results"] = new JsonObject { ["bindings"] = new JsonArray([.. rows]) } }.ToJsonString());
    }

    private static string Titles(string title) => new JsonObject
    {
        ["search"] = new JsonArray([.. Films(title).Select(film => (JsonNode)new JsonObject { ["id"] = GeneratedFilms.Item(film) })]),
    }.ToJsonString();

    private static string Entities(string[] ids, string props) => new JsonObject
    {
        ["entities"] = new JsonObject(ids.Select(id => KeyValuePair.Create(id, (JsonNode?)(
            props.Contains("claims", StringComparison.Ordinal) && GeneratedFilms.OfItem(id) is { } film ? Film(id, film) : Named(id))))),
    }.ToJsonString();

    private static JsonObject Named(string id) => new() { ["id"] = id, ["labels"] = Labels("Nom de " + id) };

    private static JsonObject Film(string id, int film) => new()
    {
        ["id"] = id,
        ["labels"] = Labels(GeneratedFilms.Title(film)),
        ["aliases"] = new JsonObject(),
        ["claims"] = new JsonObject
        {
            ["P31"] = Items("Q11424"), ["P57"] = Items(GeneratedFilms.Director(film)), ["P161"] = Items([.. GeneratedFilms.Cast(film)]),
            ["P136"] = Items(GeneratedFilms.Genre(film)), ["P495"] = Items("Q142"), ["P345"] = Values(GeneratedFilms.Imdb(film)),
            ["P4947"] = Values($"{film + 1}"), ["P1476"] = Values(new JsonObject { ["text"] = GeneratedFilms.Title(film), ["language"] = "fr" }),
            ["P577"] = Values(new JsonObject { ["time"] = $"+{GeneratedFilms.Year(film)}-03-02T00:00:00Z", ["precision"] = 11 }),
            ["P2047"] = Values(new JsonObject { ["amount"] = "+97", ["unit"] = "http://www.wikidata.org/entity/Q7727" }),
        },
        ["sitelinks"] = new JsonObject { ["frwiki"] = Site(film), ["enwiki"] = Site(film) },
    };

    private static JsonObject Site(int film) => new() { ["title"] = GeneratedFilms.Title(film) };
    private static JsonObject Labels(string name) => new() { ["fr"] = new JsonObject { ["value"] = name }, ["en"] = new JsonObject { ["value"] = name } };
    private static JsonArray Items(params string[] ids) => Values([.. ids.Select(id => (JsonNode)new JsonObject { ["id"] = id })]);

    private static JsonArray Values(params JsonNode[] values) => new([.. values.Select(value => (JsonNode)new JsonObject
    {
        ["mainsnak"] = new JsonObject { ["datavalue"] = new JsonObject { ["value"] = value } }, ["rank"] = "normal",
    })]);

    private static string Summary(string title) =>
        new JsonObject { ["type"] = "standard", ["title"] = title, ["extract"] = $"{title} est un film. " + new string('x', 600) }.ToJsonString();

    private static string Search(string title) => new JsonObject
    {
        ["results"] = new JsonArray([.. Films(title).Select(film => (JsonNode)new JsonObject
        {
            ["id"] = film + 1, ["title"] = GeneratedFilms.Title(film), ["release_date"] = $"{GeneratedFilms.Year(film)}-03-02",
        })]),
    }.ToJsonString();

    private static string Find(string imdb) => new JsonObject
    {
        ["movie_results"] = new JsonArray(GeneratedFilms.OfImdb(imdb) is { } film ? [new JsonObject { ["id"] = film + 1 }] : []),
    }.ToJsonString();

    private static string? Movie(int film, string language) => film is < 0 or >= GeneratedFilms.Count ? null : JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["id"] = film + 1, ["imdb_id"] = GeneratedFilms.Imdb(film), ["title"] = GeneratedFilms.Title(film), ["original_title"] = GeneratedFilms.Title(film),
        ["original_language"] = "fr", ["overview"] = $"({language}) " + new string('y', 300), ["release_date"] = $"{GeneratedFilms.Year(film)}-03-02",
        ["runtime"] = 97, ["vote_average"] = 7.1, ["vote_count"] = 1234, ["poster_path"] = $"/{film}.jpg",
        ["genres"] = new[] { new { id = 18 } }, ["production_countries"] = new[] { new { iso_3166_1 = "FR" } },
        ["credits"] = new { cast = Enumerable.Range(0, 12).Select(place => new { id = 100_000 + (film * 7 + place * 251) % 3000, name = $"Nom de Q{2_000_000 + (film * 7 + place * 251) % 3000}", character = "Lui", order = place }) },
        ["keywords"] = new { keywords = new[] { new { name = "voyage" } } },
        ["images"] = new { posters = Array.Empty<object>(), backdrops = new[] { new { file_path = $"/b{film}.jpg", width = 1280, height = 720 } } },
        ["external_ids"] = new { imdb_id = GeneratedFilms.Imdb(film), wikidata_id = GeneratedFilms.Item(film) },
    });

    private static IEnumerable<int> Films(string title) =>
        Enumerable.Range(0, GeneratedFilms.Count).Where(film => GeneratedFilms.Title(film).Equals(title, StringComparison.OrdinalIgnoreCase));
}
