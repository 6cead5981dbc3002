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

    /// <summary>Sources that have said something since it was last saved.</summary>
    public HashSet<string> Changed { get; init; } = [];

    /// <summary>Questions that sources have answered by now: what they said to others is as old as it was.</summary>
    public HashSet<(string Source, string Enricher)> Answered { get; init; } = [];

    public IEnumerable<SourceDocument> ChangedDocuments => Documents.Values.Where(document => Changed.Contains(document.Source));

    public IReadOnlyList<SourceDocument> AllDocuments => [.. Documents.Values];

    /// <summary>Replaces what a source said to one question; a document left empty goes.</summary>
    public void Put(string source, string enricher, Answer.Found? found, DateTimeOffset now)
    {
        var old = Documents.GetValueOrDefault(source);
        if (old is null && found is null) return;
        Statement[] statements = [.. (old?.Statements ?? []).Where(statement => statement.Enricher != enricher), .. found?.Statements ?? []];
        Changed.Add(source);
        Answered.Add((source, enricher));
        var fetchedAt = old is not null && statements.Any(statement => !Answered.Contains((source, statement.Enricher))) ? old.FetchedAt : now;
        Documents[source] = new(source, found?.ExternalId ?? old!.ExternalId, found?.Url ?? old?.Url, fetchedAt, statements)
        {
            Confidence = enricher == Enrichers.ExternalIds && found is not null ? found.Confidence : old?.Confidence ?? Led(source),
        };
    }

    // A source that was led here by others' ids is as sure as the least sure of them.
    private double? Led(string source) => Documents.Values.Where(document => document.Source != source).Min(document => document.Confidence);
}
