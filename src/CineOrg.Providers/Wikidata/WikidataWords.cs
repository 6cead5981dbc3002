using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Wikidata;

/// <summary>Wikidata's classes, trades, genres and languages in our words.</summary>
internal static class WikidataWords
{
    private static readonly Dictionary<string, MovieKind> Classes = new()
    {
        ["Q11424"] = MovieKind.Film, ["Q24869"] = MovieKind.Film, ["Q506240"] = MovieKind.Film, ["Q226730"] = MovieKind.Film,
        ["Q24862"] = MovieKind.Short, ["Q20667187"] = MovieKind.Short, ["Q17517379"] = MovieKind.Short,
        ["Q202866"] = MovieKind.Animation, ["Q29168811"] = MovieKind.Animation, ["Q20650540"] = MovieKind.Animation,
        ["Q93204"] = MovieKind.Documentary, ["Q5398426"] = MovieKind.Series, ["Q1259759"] = MovieKind.Series,
    };

    /// <summary>What an item may be an instance of (P31) to be a work that the catalogue holds, series apart.</summary>
    public static IEnumerable<string> FilmClasses => Classes.Where(type => type.Value != MovieKind.Series).Select(type => type.Key);

    /// <summary>Property of a film → what a person named there did.</summary>
    public static readonly IReadOnlyList<(string Property, CreditCategory Category, string Role)> Trades =
    [
        ("P57", CreditCategory.Crew, "director"), ("P58", CreditCategory.Crew, "writer"), ("P162", CreditCategory.Crew, "producer"),
        ("P86", CreditCategory.Crew, "composer"), ("P344", CreditCategory.Crew, "cinematographer"), ("P1040", CreditCategory.Crew, "editor"),
        ("P161", CreditCategory.Cast, "actor"),
    ];

    private static readonly Dictionary<string, string> Professions = new()
    {
        ["Q2526255"] = "director", ["Q33999"] = "actor", ["Q10800557"] = "actor", ["Q28389"] = "writer", ["Q3282637"] = "producer",
        ["Q36834"] = "composer", ["Q1415090"] = "composer", ["Q222344"] = "cinematographer", ["Q7042855"] = "editor",
    };

    private static readonly Lazy<Dictionary<string, string>> Languages = new(() => CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.TwoLetterISOLanguageName.Length == 2 && !culture.Name.Contains('-'))
        .GroupBy(culture => TitleKey.Of(culture.EnglishName)).ToDictionary(same => same.Key, same => same.First().TwoLetterISOLanguageName));

    /// <summary>Null when the item is no work that the catalogue holds. A director and an IMDb title make a film of a class not listed.</summary>
    public static MovieKind? Kind(WikidataEntity item)
    {
        var kinds = item.Items("P31").Where(Classes.ContainsKey).Select(type => Classes[type]).ToList();
        if (kinds.Count > 0) return kinds.MaxBy(Special);
        return item.Items("P57").Any() && item.Text("P345")?.StartsWith("tt", StringComparison.Ordinal) == true ? MovieKind.Film : null;
    }

    public static string? Profession(WikidataEntity person) => person.Items("P106").Select(trade => Professions.GetValueOrDefault(trade)).FirstOrDefault(word => word is not null);

    /// <summary>ISO 639-1 of a language's English name.</summary>
    public static string? Language(string? label)
    {
        var key = TitleKey.Of(label ?? "");
        return Languages.Value.GetValueOrDefault(key.EndsWith(" language", StringComparison.Ordinal) ? key[..^9] : key);
    }

    private static int Special(MovieKind kind) => kind switch { MovieKind.Film => 0, MovieKind.Animation => 1, MovieKind.Short => 2, MovieKind.Documentary => 3, _ => 4 };
}
