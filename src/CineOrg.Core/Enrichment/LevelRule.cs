using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>Judges, from where each question stands, what is held and what is still to be asked.</summary>
public static class LevelRule
{
    /// <summary>The highest level whose questions, and those of all levels below, are done or not applicable.</summary>
    public static Level Reached(IReadOnlyList<Enricher> enrichers, IReadOnlyDictionary<string, EnricherState> states)
    {
        var reached = Level.Initial;
        foreach (var level in enrichers.Select(enricher => enricher.Level).Distinct().Order())
        {
            if (!enrichers.Where(enricher => enricher.Level == level).All(enricher => IsSettled(states.GetValueOrDefault(enricher.Name)))) break;
            reached = level;
        }
        return reached;
    }

    /// <summary>What must be asked now to reach <paramref name="wanted"/>. A failed question waits for its next attempt.</summary>
    /// <param name="canAsk">Whether any configured source can answer.</param>
    public static IReadOnlyList<Enricher> ToAsk(
        IReadOnlyList<Enricher> enrichers, IReadOnlyDictionary<string, EnricherState> states, Level wanted, Func<Enricher, bool> canAsk,
        DateTimeOffset now) =>
        [.. enrichers.Where(enricher => enricher.Level <= wanted && states.GetValueOrDefault(enricher.Name) switch
        {
            null => true,
            { Outcome: EnricherOutcome.Failed, NextAttemptAt: var next } => next is null || next <= now,
            { Outcome: EnricherOutcome.NotApplicable } => canAsk(enricher),
            _ => false,
        })];

    private static bool IsSettled(EnricherState? state) => state?.Outcome is EnricherOutcome.Done or EnricherOutcome.NotApplicable;
}
