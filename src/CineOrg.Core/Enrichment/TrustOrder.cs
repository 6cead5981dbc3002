namespace CineOrg.Core.Enrichment;

/// <summary>Whom we believe first. Sources that are not named come last, by name, so that the choice never depends on arrival.</summary>
/// <param name="Order">Most trusted first.</param>
/// <param name="PerField">Field → its own order, where it differs.</param>
public sealed record TrustOrder(IReadOnlyList<string> Order, IReadOnlyDictionary<string, IReadOnlyList<string>>? PerField = null)
{
    /// <summary>The name under which a file's own name speaks.</summary>
    public const string FileName = "file";

    /// <summary>A person's word: above all others, always.</summary>
    public const string Correction = "correction";

    public static readonly TrustOrder Default = new(["wikidata", "tmdb", "imdb", "omdb", "wikipedia", "demo"]);

    public int Rank(string field, string source)
    {
        if (source == Correction) return -1;
        if (source == FileName) return int.MaxValue;
        var order = PerField?.GetValueOrDefault(field) ?? Order;
        for (var rank = 0; rank < order.Count; rank++)
            if (order[rank] == source) return rank;
        return int.MaxValue - 1;
    }
}
