using System.Globalization;
using System.Text.Json;

namespace CineOrg.Providers.Wikidata;

/// <summary>One statement of an item with what qualifies it.</summary>
/// <param name="Value">An item's id, or a text.</param>
internal sealed record WikidataStatement(string Value, JsonElement Qualifiers)
{
    /// <summary>The first item that a property of the qualifiers names.</summary>
    public string? Item(string property) => Values(property).Select(value => Text(value, "id")).FirstOrDefault(id => id is not null);

    /// <summary>A whole number, from 1; null for such as "4a".</summary>
    public int? Number(string property) => Values(property).Where(value => value.ValueKind == JsonValueKind.String)
        .Select(value => int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : (int?)null)
        .FirstOrDefault();

    public int? Year(string property) => Values(property).Select(value => Text(value, "time"))
        .Select(time => time is ['+', _, _, _, _, '-', ..] && int.TryParse(time.AsSpan(1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : (int?)null)
        .FirstOrDefault(year => year is > 1800 and < 2200);

    private IEnumerable<JsonElement> Values(string property)
    {
        if (Qualifiers.ValueKind != JsonValueKind.Object || !Qualifiers.TryGetProperty(property, out var snaks) || snaks.ValueKind != JsonValueKind.Array) yield break;
        foreach (var snak in snaks.EnumerateArray())
            if (snak.ValueKind == JsonValueKind.Object && snak.TryGetProperty("datavalue", out var data) && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty("value", out var value)) yield return value;
    }

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
