using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.Matching;

namespace CineOrg.Core.Enrichment;

/// <summary>What is held of one film or person while it is being enriched.</summary>
internal sealed record Held(Subject Subject, Level Level)
{
    public Dictionary<string, SourceDocument> Documents { get; init; } = [];
    public Dictionary<string, EnricherState> States { get; init; } = [];

    /// <summary>Films it may be, when sources were asked and are not sure; null when they were not asked.</summary>
    public IReadOnlyList<Candidate>? Proposed { get; set; }

    public IReadOnlyList<SourceDocument> AllDocuments => [.. Documents.Values];

    /// <summary>Replaces what a source said to one question; a document left empty goes.</summary>
    public void Put(string source, string enricher, Answer.Found? found, DateTimeOffset now)
    {
        var old = Documents.GetValueOrDefault(source);
        if (old is null && found is null) return;
        Statement[] statements = [.. (old?.Statements ?? []).Where(statement => statement.Enricher != enricher), .. found?.Statements ?? []];
        Documents[source] = new(source, found?.ExternalId ?? old!.ExternalId, found?.Url ?? old?.Url, now, statements);
    }
}
