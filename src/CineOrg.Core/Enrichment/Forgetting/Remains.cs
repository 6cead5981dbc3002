using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Forgetting;

/// <summary>What of a film or person stays when it goes down to a level.</summary>
/// <param name="Documents">The documents that change, as they stay; an empty one goes.</param>
/// <param name="Reopened">Questions that are open again.</param>
/// <param name="Level">What is then held, see <see cref="LevelRule.Reached(IReadOnlyList{Enricher}, IReadOnlyDictionary{string, EnricherState})"/>.</param>
internal sealed record Remains(IReadOnlyList<SourceDocument> Documents, IReadOnlySet<string> Reopened, Level Level)
{
    /// <summary>What lists show and search finds: the least that is held of anything, whoever told it.</summary>
    private static readonly HashSet<string> Least =
    [
        Field.Title, Field.SortTitle, Field.OriginalTitle, Field.OriginalLanguage, Field.AlternativeTitle, Field.Kind, Field.Year, Field.ExternalId,
        Field.Name, Field.AlsoKnownAs, Field.Locked,
    ];

    /// <param name="canAsk">Whether a source can be asked a question again: what cannot be had again never goes.</param>
    /// <param name="keepSummary">Languages in which the summary or biography stays; none: it goes with its level.</param>
    public static Remains Of(
        IReadOnlyList<SourceDocument> documents, IReadOnlyList<EnricherState> states, IReadOnlyList<Enricher> enrichers, Level to,
        Func<string, Enricher, bool> canAsk, IReadOnlyList<string> keepSummary)
    {
        var going = enrichers.Where(enricher => enricher.Level > to && enricher.Name != Enrichers.ExternalIds).ToDictionary(enricher => enricher.Name);
        var changed = documents.Select(document => (Before: document, After: document with { Statements = [.. document.Statements.Where(statement => Stays(document, statement))] }))
            .Where(pair => pair.After.Statements.Count < pair.Before.Statements.Count).ToList();
        var reopened = changed.SelectMany(pair => pair.Before.Statements.Except(pair.After.Statements)).Select(statement => statement.Enricher)
            .Concat(states.Where(state => state.Outcome != EnricherOutcome.NotApplicable && going.ContainsKey(state.Enricher) && !Says(state.Enricher)).Select(state => state.Enricher))
            .Where(enricher => keepSummary.Count == 0 || !IsSummary(enricher)).ToHashSet();
        var left = states.Where(state => !reopened.Contains(state.Enricher)).ToDictionary(state => state.Enricher);
        return new([.. changed.Select(pair => pair.After)], reopened, LevelRule.Reached(enrichers, left));

        bool Says(string enricher) => documents.Any(document => document.Statements.Any(statement => statement.Enricher == enricher));

        bool Stays(SourceDocument document, Statement statement) =>
            !going.TryGetValue(statement.Enricher, out var enricher) || Least.Contains(statement.Field) || !canAsk(document.Source, enricher)
            || (IsSummary(statement.Enricher) && keepSummary.Contains(statement.Language));
    }

    private static bool IsSummary(string enricher) => enricher is Enrichers.Summary or Enrichers.Biography;
}
