using System.Globalization;
using System.Text.Json;

namespace CineOrg.Providers.Wikidata;

/// <summary>Reads Wikidata's items: labels, and the values of statements that nobody has deprecated.</summary>
internal static class WikidataReading
{
    private const int Day = 11;
    private const int Year = 9;
    private const string MinuteUnit = "Q7727";
    private const string HourUnit = "Q25235";
    private const string SecondUnit = "Q11574";

    public static string? Label(this WikidataEntity entity, string language) =>
        Property(Property(entity.Labels, language), "value") is { ValueKind: JsonValueKind.String } label ? label.GetString() : null;

    /// <summary>In the first of the languages that has one, else English, else the one for all languages.</summary>
    public static string? Label(this WikidataEntity entity, IEnumerable<string> languages) =>
        languages.Append("en").Append("mul").Select(entity.Label).FirstOrDefault(label => !string.IsNullOrWhiteSpace(label));

    /// <summary>Labels and aliases of every language at hand.</summary>
    public static IEnumerable<string> Titles(this WikidataEntity entity) =>
        (entity.Labels.ValueKind == JsonValueKind.Object ? entity.Labels.EnumerateObject().Select(label => TextOf(label.Value, "value")).OfType<string>() : [])
        .Concat(entity.Aliases());

    public static IEnumerable<string> Aliases(this WikidataEntity entity) =>
        entity.Aliases.ValueKind != JsonValueKind.Object ? [] :
        from language in entity.Aliases.EnumerateObject()
        where language.Value.ValueKind == JsonValueKind.Array
        from alias in language.Value.EnumerateArray()
        let value = Property(alias, "value")
        where value.ValueKind == JsonValueKind.String
        select value.GetString()!;

    public static string? Sitelink(this WikidataEntity entity, string site) =>
        Property(Property(entity.Sitelinks, site), "title") is { ValueKind: JsonValueKind.String } title ? title.GetString() : null;

    public static IEnumerable<string> Items(this WikidataEntity entity, string property) => entity.Claims.Items(property);
    public static string? Text(this WikidataEntity entity, string property) => entity.Claims.Texts(property).FirstOrDefault();

    public static IEnumerable<string> Items(this JsonElement claims, string property) =>
        Values(claims, property).Select(value => Property(value, "id")).Where(IsText).Select(id => id.GetString()!).Distinct();

    public static IEnumerable<string> Texts(this JsonElement claims, string property) =>
        Values(claims, property).Select(value => value.ValueKind == JsonValueKind.Object ? Property(value, "text") : value).Where(IsText).Select(text => text.GetString()!);

    /// <summary>Statements whose values are items or texts, with their qualifiers; preferred ones first.</summary>
    public static IEnumerable<WikidataStatement> Statements(this WikidataEntity entity, string property) =>
        from statement in Standing(entity.Claims, property)
        let value = Property(Property(Property(statement, "mainsnak"), "datavalue"), "value")
        let text = IsText(value) ? value.GetString() : TextOf(value, "id")
        where text is not null
        select new WikidataStatement(text, Property(statement, "qualifiers"));

    /// <summary>The earliest date: <c>YYYY-MM-DD</c> when it is known to the day, else the year.</summary>
    public static string? EarliestDate(this WikidataEntity entity, string property) =>
        Values(entity.Claims, property).Select(Date).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Whole minutes.</summary>
    public static int? Minutes(this WikidataEntity entity, string property)
    {
        foreach (var value in Values(entity.Claims, property))
        {
            if (!double.TryParse(TextOf(value, "amount"), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)) continue;
            var minutes = TextOf(value, "unit")?.Split('/')[^1] switch { MinuteUnit => amount, HourUnit => amount * 60, SecondUnit => amount / 60, _ => 0 };
            if (minutes is >= 1 and < 10_000) return (int)Math.Round(minutes);
        }
        return null;
    }

    private static string? Date(JsonElement value)
    {
        if (TextOf(value, "time") is not ['+', .. var time] || time.Length < 10 || !time.AsSpan(0, 4).ContainsOnlyDigits()) return null;
        var precision = Property(value, "precision") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
        return precision switch { >= Day => time[..10], >= Year => time[..4], _ => null };
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Preferred statements first; "unknown" and "none" have no value.</summary>
    private static IEnumerable<JsonElement> Values(JsonElement claims, string property) =>
        from statement in Standing(claims, property)
        let value = Property(Property(Property(statement, "mainsnak"), "datavalue"), "value")
        where value.ValueKind != JsonValueKind.Undefined
        select value;

    private static IEnumerable<JsonElement> Standing(JsonElement claims, string property) =>
        Property(claims, property) is not { ValueKind: JsonValueKind.Array } statements ? [] :
        from statement in statements.EnumerateArray()
        let rank = TextOf(statement, "rank")
        where rank != "deprecated"
        orderby rank == "preferred" ? 0 : 1
        select statement;

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static string? TextOf(JsonElement element, string name) => Property(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    private static bool IsText(JsonElement element) => element.ValueKind == JsonValueKind.String;
}
