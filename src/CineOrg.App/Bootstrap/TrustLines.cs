using System.Reflection;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;

namespace CineOrg.App.Bootstrap;

/// <summary>The orders of trust as the settings spell them: <c>summary=wikipedia>tmdb</c>, or <c>summary.fr=…</c> for one language.</summary>
internal static class TrustLines
{
    private static readonly string[] Fields =
        [.. typeof(Field).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    private static readonly string[] Texts = [Field.Title, Field.SortTitle, Field.Tagline, Field.Summary, Field.Biography];

    private static readonly string[] Sources =
        [TrustOrder.Nfo, "wikidata", "wikipedia", "commons", "tmdb", "imdb", "omdb", "demo", TrustOrder.FileName];

    public static TrustOrder Read(ProviderSettings settings) => new(settings.Trust, settings.TrustOfFields.Select(Parts)
        .DistinctBy(line => line.Key).ToDictionary(line => line.Key, line => line.Order));

    /// <summary>What is wrong, with the key to look at; null when every line can be followed.</summary>
    public static (string Key, string Reason)? Mistake(ProviderSettings settings)
    {
        if (OfSources(settings.Trust) is { } wrong) return ("providers:trust", wrong);
        var lines = settings.TrustOfFields.Select(Parts).ToList();
        var twice = lines.GroupBy(line => line.Key).FirstOrDefault(same => same.Count() > 1)?.Key;
        var reason = twice is null ? lines.Select(Mistake).FirstOrDefault(one => one is not null) : $"{twice} is given twice";
        return reason is null ? null : ("providers:trustOfFields", reason);
    }

    private static string? Mistake((string Key, IReadOnlyList<string> Order) line)
    {
        var (field, language) = line.Key.Split('.') is [var name, var tongue] ? (name, tongue) : (line.Key, null);
        if (!Fields.Contains(field)) return $"{field} is no field; fields are {string.Join(", ", Fields)}";
        if (language is not null && !Texts.Contains(field)) return $"{field} is the same in every language; only {string.Join(", ", Texts)} have one";
        return OfSources(line.Order) is { } wrong ? $"{line.Key}: {wrong}" : null;
    }

    private static string? OfSources(IReadOnlyList<string> order)
    {
        if (order.Contains(TrustOrder.Correction)) return "a person’s correction is above every source and stands in no order";
        if (order.FirstOrDefault(source => !Sources.Contains(source)) is { } unknown) return $"{unknown} is no source; sources are {string.Join(", ", Sources)}";
        return order.Distinct().Count() < order.Count ? "a source is named twice" : null;
    }

    private static (string Key, IReadOnlyList<string> Order) Parts(string line) =>
        (line[..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('>'));
}
