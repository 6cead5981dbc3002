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

    /// <summary>The same, of what was asked since then alone; what nobody can be asked counts as ever.</summary>
    public static Level Reached(IReadOnlyList<Enricher> enrichers, IReadOnlyDictionary<string, EnricherState> states, DateTimeOffset? since) =>
        Reached(enrichers, since is null ? states : states.Where(state => state.Value is { Outcome: EnricherOutcome.NotApplicable } || state.Value.At >= since).ToDictionary());

    /// <summary>What must be asked now to reach <paramref name="wanted"/>. A failed question waits for its next attempt.</summary>
    /// <param name="canAsk">Whether any configured source can answer.</param>
    /// <param name="since">What was asked before is asked anew; null: what is settled stays so.</param>
    public static IReadOnlyList<Enricher> ToAsk(
        IReadOnlyList<Enricher> enrichers, IReadOnlyDictionary<string, EnricherState> states, Level wanted, Func<Enricher, bool> canAsk,
        DateTimeOffset now, DateTimeOffset? since = null) =>
        [.. enrichers.Where(enricher => enricher.Level <= wanted && states.GetValueOrDefault(enricher.Name) switch
        {
            null => true,
            { Outcome: EnricherOutcome.Failed, NextAttemptAt: var next, At: var asked } => next is null || next <= now || asked < since,
            { Outcome: EnricherOutcome.NotApplicable } => canAsk(enricher),
            { At: var asked } => asked < since,
        })];

    public static bool IsSettled(EnricherState? state) => state?.Outcome is EnricherOutcome.Done or EnricherOutcome.NotApplicable;
}
