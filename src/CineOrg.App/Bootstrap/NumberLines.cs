using System.Globalization;
using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Bootstrap;

/// <summary>A number for each source, as the settings spell it: <c>omdb=1000</c>, <c>tmdb/search=12</c>.</summary>
internal static class NumberLines
{
    private static readonly string[] Asked = ["wikidata", "wikipedia", "commons", "tmdb", "omdb"];

    /// <summary>Wikimedia counts its three together.</summary>
    private static readonly string[] Counted = ["wikimedia", "tmdb", "omdb"];

    public static IReadOnlyDictionary<string, int> Read(IEnumerable<string> lines) => lines.Select(Parts)
        .DistinctBy(line => line.Name).ToDictionary(line => line.Name, line => line.Number);

    /// <summary>What is wrong, with the key to look at; null when every line can be followed. A line that nobody reads would be a limit that does not hold.</summary>
    public static (string Key, string Reason)? Mistake(ProviderSettings settings) =>
        Wrong(settings.DailyLimits, Counted) is { } limit ? ("providers:dailyLimits", limit)
        : Wrong(settings.Answers.HoursOf, Asked) is { } hours ? ("providers:answers:hoursOf", hours) : null;

    private static string? Wrong(IReadOnlyList<string> lines, string[] known)
    {
        string[] names = [.. lines.Select(line => Parts(line).Name)];
        if (names.FirstOrDefault(name => !known.Contains(name.Split('/')[0])) is { } unknown)
            return $"{unknown.Split('/')[0]} is no source that this holds for; those are {string.Join(", ", known)}";
        return names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"{twice.Key} is given twice" : null;
    }

    private static (string Name, int Number) Parts(string line) =>
        line.Split('=') is [var name, var number] ? (name, int.Parse(number, CultureInfo.InvariantCulture)) : throw new ArgumentException(line, nameof(line));
}
