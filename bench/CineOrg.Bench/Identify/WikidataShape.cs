using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CineOrg.Core.Catalogue;

namespace CineOrg.Bench.Identify;

/// <summary>
/// Answers as Wikidata's API does. <c>wbsearchentities</c> finds labels and aliases of the asked language, else of all languages or
/// English, that begin so, case and accents apart; hyphens and apostrophes count as spaces, other signs must be right, no typo is
/// forgiven; whole labels come first, then short ones, twenty at most. <c>haswbstatement</c> finds by id, or films with a phrase in any label.
/// </summary>
internal sealed class WikidataShape
{
    private readonly IReadOnlyList<KnownWork> _works;
    private readonly TitleTokens _tokens;
    private readonly Dictionary<string, (string Label, int Work)[]> _labels;
    private readonly Dictionary<string, KnownWork> _byId;
    private readonly Dictionary<string, KnownWork> _byStatement = [];

    public WikidataShape(IReadOnlyList<KnownWork> works, TitleTokens tokens)
    {
        (_works, _tokens) = (works, tokens);
        _labels = works.SelectMany((work, at) => Said(work).Select(said => (said.Language, Label: Flat(said.Title), at)))
            .GroupBy(said => said.Language).ToDictionary(language => language.Key,
                language => language.Select(said => (said.Label, said.at)).Distinct().OrderBy(said => said.Label, StringComparer.Ordinal).ToArray());
        _byId = works.DistinctBy(work => work.Wikidata).ToDictionary(work => work.Wikidata);
        foreach (var work in works)
        {
            if (work.LinksTmdb) _byStatement.TryAdd($"P4947={work.Tmdb}", work);
            if (work.HasImdb) _byStatement.TryAdd($"P345={work.Imdb}", work);
        }
    }

    public JsonObject Titles(string search, string language, int limit)
    {
        var prefix = Flat(search);
        var found = new[] { language, "mul", "en" }.Distinct().Where(_labels.ContainsKey).SelectMany(one => Beginning(_labels[one], prefix))
            .OrderBy(said => said.Label.Length).Select(said => _works[said.Work].Wikidata).Distinct().Take(limit);
        return new() { ["search"] = new JsonArray([.. found.Select(id => new JsonObject { ["id"] = id })]) };
    }

    public JsonObject Statements(string search, int limit)
    {
        var found = Phrase(search) is { } phrase ? Films(phrase)
            : search.Split("haswbstatement:")[^1].Split('|').Select(said => _byStatement.GetValueOrDefault(said)).OfType<KnownWork>();
        var hits = found.Take(limit).Select(work => new JsonObject { ["title"] = work.Wikidata });
        return new() { ["query"] = new JsonObject { ["search"] = new JsonArray([.. hits]) } };
    }

    public JsonObject Entities(IEnumerable<string> ids)
    {
        var entities = new JsonObject();
        foreach (var id in ids.Distinct()) entities[id] = _byId.TryGetValue(id, out var work) ? Entity(work) : new JsonObject { ["id"] = id, ["missing"] = "" };
        return new() { ["entities"] = entities };
    }

    private IEnumerable<KnownWork> Films(string phrase)
    {
        var (words, key) = (TitleTokens.Words(phrase), $" {TitleKey.Of(phrase)} ");
        if (words.Length == 0) return [];
        return words.Select(_tokens.Films).OrderBy(films => films.Count).First().Select(at => _works[at])
            .Where(work => work.Titles.Any(title => $" {TitleKey.Of(title)} ".Contains(key, StringComparison.Ordinal))).OrderBy(work => work.Title.Length);
    }

    private static JsonObject Entity(KnownWork work)
    {
        var labels = new JsonObject { ["en"] = Text("en", work.Title) };
        var aliases = new JsonObject();
        foreach (var language in Said(work).Where(said => said.Language is "fr" or "en").GroupBy(said => said.Language))
        {
            if (language.Key != "en") labels[language.Key] = Text(language.Key, language.First().Title);
            aliases[language.Key] = new JsonArray([.. language.Skip(1).Select(said => Text(language.Key, said.Title))]);
        }
        return new() { ["id"] = work.Wikidata, ["labels"] = labels, ["aliases"] = aliases, ["claims"] = Claims(work), ["sitelinks"] = new JsonObject() };
    }

    private static JsonObject Claims(KnownWork work)
    {
        var claims = new JsonObject
        {
            ["P31"] = Claim(new JsonObject { ["id"] = "Q11424" }),
            ["P577"] = Claim(new JsonObject { ["time"] = string.Create(CultureInfo.InvariantCulture, $"+{work.Year:0000}-00-00T00:00:00Z"), ["precision"] = 9 }),
        };
        if (work.HasImdb) claims["P345"] = Claim(work.Imdb);
        if (work.LinksTmdb) claims["P4947"] = Claim(work.Tmdb.ToString(CultureInfo.InvariantCulture));
        if (work.Original is { } original) claims["P1476"] = Claim(new JsonObject { ["text"] = original, ["language"] = "und" });
        if (work.Minutes is { } minutes) claims["P2047"] = Claim(new JsonObject { ["amount"] = $"+{minutes}", ["unit"] = "http://www.wikidata.org/entity/Q7727" });
        return claims;
    }

    private static JsonArray Claim(JsonNode value) =>
        [new JsonObject { ["rank"] = "normal", ["mainsnak"] = new JsonObject { ["datavalue"] = new JsonObject { ["value"] = value } } }];

    private static JsonObject Text(string language, string text) => new() { ["language"] = language, ["value"] = text };

    private static IEnumerable<(string Language, string Title)> Said(KnownWork work) =>
        work.Others.Where(other => other.Country is "FR" or "BE").Select(other => ("fr", other.Title))
            .Concat(work.Others.Where(other => other.Country is "US" or "GB" or "AU" or "CA").Select(other => ("en", other.Title)))
            .Prepend(("en", work.Title));

    private static string? Phrase(string search) => search.Split('"') is [_, var phrase, _, ..] ? phrase : null;

    private static IEnumerable<(string Label, int Work)> Beginning((string Label, int Work)[] labels, string prefix)
    {
        var (low, high) = (0, labels.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(labels[middle].Label, prefix) < 0) low = middle + 1;
            else high = middle;
        }
        for (; low < labels.Length && labels[low].Label.StartsWith(prefix, StringComparison.Ordinal); low++) yield return labels[low];
    }

    private static string Flat(string label)
    {
        var flat = new StringBuilder(label.Length);
        foreach (var letter in label.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                flat.Append(letter is '\'' or '’' or '-' or '_' ? ' ' : char.ToLowerInvariant(letter));
        return flat.ToString();
    }
}
