namespace CineOrg.Core.Enrichment.Facts;

/// <summary>
/// Whom we believe first. A field may have an order of its own, and a field in one language another; whom those do not name follows in
/// the next wider order. Sources that no order names come last, by name, so that the choice never depends on arrival.
/// </summary>
/// <param name="Order">Most trusted first.</param>
/// <param name="PerField">Field, or field.language, → its own order, where it differs.</param>
public sealed record TrustOrder(IReadOnlyList<string> Order, IReadOnlyDictionary<string, IReadOnlyList<string>>? PerField = null)
{
    /// <summary>The name under which a file's own name speaks.</summary>
    public const string FileName = "file";

    /// <summary>The name under which the credits that first named a person speak.</summary>
    public const string Credits = "credits";

    /// <summary>A person's word: above all others, always.</summary>
    public const string Correction = "correction";

    /// <summary>What stands in a <c>.nfo</c> beside the film: where somebody locked it, below a correction only.</summary>
    public const string Nfo = "nfo";

    /// <summary>Whether it is no source's word: a file's name, the credits that first named somebody, or what a person decided.</summary>
    public static bool IsOfTheHouse(string source) => source is FileName or Credits or Correction;

    public static readonly TrustOrder Default = new([Nfo, "wikidata", "tmdb", "imdb", "omdb", "wikipedia", "demo"]);

    /// <summary>The order that holds for a field (and language), whole: what the narrower orders leave out follows from the wider ones.</summary>
    public IReadOnlyList<string> Of(string field, string? language) =>
        [.. new[] { Own(field, language), Own(field), Order }.SelectMany(order => order).Distinct(StringComparer.Ordinal)];

    /// <summary>0 for the most trusted; the higher, the less.</summary>
    public int Rank(string field, string? language, string source)
    {
        if (source == Correction) return -2;
        if (source is FileName or Credits) return int.MaxValue;
        var before = 0;
        foreach (var order in (ReadOnlySpan<IReadOnlyList<string>>)[Own(field, language), Own(field), Order])
        {
            for (var place = 0; place < order.Count; place++)
                if (order[place] == source) return before + place;
            before += order.Count;
        }
        return int.MaxValue - 1;
    }

    private IReadOnlyList<string> Own(string field, string? language) => language is null || PerField is null ? [] : Own($"{field}.{language}");

    private IReadOnlyList<string> Own(string key) => PerField?.GetValueOrDefault(key) ?? [];
}
