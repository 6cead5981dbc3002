using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;

namespace CineOrg.Core.Enrichment.Merging;

/// <summary>Works out what goes with one source's document, and what the others still claim.</summary>
internal static class SplitPlan
{
    /// <returns>Null when the source told nothing, or no other did: then nothing would stay.</returns>
    public static SplitOff? Of(
        MergeEvidence held, IReadOnlyList<SourceDocument> documents, string source, IReadOnlyList<Guid> copies, IReadOnlyList<Guid> films, Guid id)
    {
        var told = documents.Where(document => !TrustOrder.IsOfTheHouse(document.Source)).ToList();
        if (told.Find(document => document.Source == source) is not { } going || told.Count < 2) return null;
        var claimed = Claims(going).ToHashSet();
        claimed.Add(new(going.Source, going.ExternalId));
        var staying = told.Where(document => document.Source != source)
            .SelectMany(document => Claims(document).Append(new(document.Source, document.ExternalId))).ToHashSet();
        IReadOnlyList<KeyValuePair<string, string>> ids = [.. held.ExternalIds.Where(pair => claimed.Contains(pair) && !staying.Contains(pair))];
        return new(id, Said(going, Field.Name) ?? Said(going, Field.OriginalTitle) ?? Said(going, Field.Title) ?? held.Name, Year(going) ?? held.Year, going.Source, ids, copies, films);
    }

    private static IEnumerable<KeyValuePair<string, string>> Claims(SourceDocument document) => document.Statements
        .Where(statement => statement.Field == Field.ExternalId).Select(statement => statement.Value.Split(':', 2))
        .Where(parts => parts.Length == 2).Select(parts => KeyValuePair.Create(parts[0], parts[1]));

    private static string? Said(SourceDocument document, string field) => document.Statements.FirstOrDefault(statement => statement.Field == field)?.Value;

    private static int? Year(SourceDocument document) =>
        (Said(document, Field.ReleaseDate) ?? Said(document, Field.Year)) is { Length: >= 4 } date
        && int.TryParse(date.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
}
