using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// One film or person on its way up: the ids first, then every other question at once; what a level needed is saved as soon as
/// that level's questions are answered, so that the page fills itself in from below.
/// </summary>
internal sealed class Climb(IKnowledge knowledge, SourceRound sources, ITransactions transactions, EnrichmentOptions options, TimeProvider clock)
{
    /// <returns>The level reached; null when the subject is unknown.</returns>
    public async Task<Level?> To(Level wanted, Guid id, Cause cause, CancellationToken stop)
    {
        if (await knowledge.Load(id, stop) is not { } held) return null;
        var missing = LevelRule.ToAsk(knowledge.Enrichers, held.States, wanted, sources.CanAsk, clock.GetUtcNow());
        if (missing.Count == 0) return held.Level;
        cause = await Announce(id, wanted, cause, stop);
        if (missing.FirstOrDefault(enricher => enricher.Name == knowledge.First) is { } first)
        {
            held = knowledge.WithIds(Take(await sources.Ask(first, held.Subject, stop), held, out var failed));
            held = await Save(held, [first], failed, cause, stop);
        }
        return (await AskTheRest([.. missing.Where(enricher => enricher.Name != knowledge.First)], held, cause, stop)).Level;
    }

    private async Task<Held> AskTheRest(IReadOnlyList<Enricher> enrichers, Held held, Cause cause, CancellationToken stop)
    {
        var asked = enrichers.Select(enricher => (enricher, Round: sources.Ask(enricher, held.Subject, stop))).ToList();
        foreach (var level in asked.GroupBy(one => one.enricher.Level).OrderBy(level => level.Key))
        {
            var failures = new List<EnrichmentFailed>();
            foreach (var round in await Task.WhenAll(level.Select(one => one.Round)))
            {
                held = Take(round, held, out var failed);
                failures.AddRange(failed);
            }
            held = await Save(held, [.. level.Select(one => one.enricher)], failures, cause, stop);
        }
        return held;
    }

    private Held Take(Round round, Held held, out IReadOnlyList<EnrichmentFailed> failures)
    {
        var state = round.TakeInto(held, clock.GetUtcNow(), options.RestAfterFailure);
        failures = [.. round.Failures.Select(failed => new EnrichmentFailed(
            held.Subject.Id, knowledge.Kind, round.Enricher.Name, failed.Source, failed.Failure.Reason, state.NextAttemptAt!.Value))];
        return held;
    }

    private async Task<Cause> Announce(Guid id, Level wanted, Cause cause, CancellationToken stop) => Cause.Of(await transactions.Run(
        Durability.Bulk, transaction => transaction.Append(new EnrichmentRequested(id, knowledge.Kind, wanted.Word()), cause), stop));

    private async Task<Held> Save(
        Held held, IReadOnlyList<Enricher> enrichers, IReadOnlyList<EnrichmentFailed> failures, Cause cause, CancellationToken stop)
    {
        var level = LevelRule.Reached(knowledge.Enrichers, held.States);
        await transactions.Run(Durability.Bulk, transaction =>
        {
            foreach (var failure in failures) transaction.Append(failure, cause);
            knowledge.Save(transaction, held, level, [.. enrichers.Select(enricher => enricher.Name)], cause);
            return true;
        }, stop);
        return held with { Level = level };
    }
}
