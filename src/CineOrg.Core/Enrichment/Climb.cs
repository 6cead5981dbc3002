using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Identifying;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// One film or person on its way up: every question at once, those that need ids behind the ids. What a level needed is saved as soon
/// as that level's questions are answered; while a source is slow, what the others said is saved without it, so that the page fills
/// itself in.
/// </summary>
internal sealed class Climb(
    IKnowledge knowledge, SourceRound sources, ITransactions transactions, Acts acts, EnrichmentOptions options, TimeProvider clock)
{
    /// <returns>The level reached; null when the subject is unknown.</returns>
    public async Task<Level?> To(Ascent ascent, Guid id, Cause cause, CancellationToken stop)
    {
        if (await knowledge.Load(id, stop) is not { } held) return null;
        var aim = ascent.Aim;
        var missing = LevelRule.ToAsk(knowledge.Enrichers, held.States, aim.Level, sources.CanAsk, clock.GetUtcNow(), aim.Since);
        if (missing.Count > 0) held = await Afresh.From(aim.Since, () => Ask(missing, held, ascent, cause, stop));
        return Reached(held, aim);
    }

    // Asked anew, what was known before is no success.
    private Level Reached(Held held, Aim aim) => aim.Since is null ? held.Level : LevelRule.Reached(knowledge.Enrichers, held.States, aim.Since);

    private async Task<Held> Ask(IReadOnlyList<Enricher> missing, Held held, Ascent ascent, Cause cause, CancellationToken stop)
    {
        var announced = await Announce(held.Subject.Id, ascent.Aim.Level, cause, stop);
        return await Gather(AskAll(missing, held, stop), held, ascent, announced, stop);
    }

    private IReadOnlyList<Inquiry> AskAll(IReadOnlyList<Enricher> missing, Held held, CancellationToken stop)
    {
        var first = missing.FirstOrDefault(enricher => enricher.Name == knowledge.First);
        var ids = first is null ? null : sources.Ask(first, With(null), stop);
        var identity = With(ids);
        var rest = missing.Where(enricher => enricher != first).Select(enricher => sources.Ask(enricher, identity, stop));
        return ids is null ? [.. rest] : [ids, .. rest];

        Identity With(Inquiry? asked) => new(knowledge, held, asked, options.Grace, clock);
    }

    private async Task<Held> Gather(IReadOnlyList<Inquiry> asked, Held held, Ascent ascent, Cause cause, CancellationToken stop)
    {
        var (open, patience) = (Stage.Of(asked), options.Grace);
        while (open.Count > 0)
        {
            var inTime = await Patience.Wait(Task.WhenAny(open.Select(stage => stage.Done)), patience, clock);
            foreach (var stage in open.Where(stage => stage.Done.IsCompleted).ToList())
            {
                held = await Learn(stage.Inquiries, held, cause, stop);
                open.Remove(stage);
                ascent.Settle(open.Count == 0 ? ascent.Aim.Level : open[0].Level - 1, Reached(held, ascent.Aim));
            }
            if (inTime) continue;
            held = await Learn([.. open.SelectMany(stage => stage.Inquiries)], held, cause, stop);
            patience *= 2; // seen at first, second, fourth … time: few writes for a source that hangs
        }
        return held;
    }

    private async Task<Held> Learn(IReadOnlyList<Inquiry> asked, Held held, Cause cause, CancellationToken stop)
    {
        IReadOnlyList<Inquiry> news = [.. asked.Where(inquiry => inquiry.HasNews)];
        if (news.Count == 0) return held;
        var now = clock.GetUtcNow();
        IReadOnlyList<EnrichmentFailed> failures = [.. news.SelectMany(inquiry => inquiry.TakeInto(held, knowledge.Kind, now, options.RestAfterFailure))];
        return await Save(knowledge.WithIds(held), [.. news.Select(inquiry => inquiry.Enricher.Name)], failures, cause, stop);
    }

    private async Task<Cause> Announce(Guid id, Level wanted, Cause cause, CancellationToken stop)
    {
        await acts.Write(stop); // the cause may be an act of this very second
        return Cause.Of(await transactions.Run(
            Durability.Bulk, transaction => transaction.Append(new EnrichmentRequested(id, knowledge.Kind, wanted.Word()), cause), stop));
    }

    private async Task<Held> Save(
        Held held, IReadOnlyList<string> enrichers, IReadOnlyList<EnrichmentFailed> failures, Cause cause, CancellationToken stop)
    {
        var level = LevelRule.Reached(knowledge.Enrichers, held.States);
        await transactions.Run(Durability.Bulk, transaction =>
        {
            foreach (var failure in failures) transaction.Append(failure, cause);
            knowledge.Save(transaction, held, level, enrichers, cause);
            return true;
        }, stop);
        held.Changed.Clear();
        return held with { Level = level };
    }

    /// <summary>The questions of one level.</summary>
    private sealed record Stage(Level Level, IReadOnlyList<Inquiry> Inquiries, Task Done)
    {
        public static List<Stage> Of(IReadOnlyList<Inquiry> asked) => [.. asked.GroupBy(inquiry => inquiry.Enricher.Level).OrderBy(level => level.Key)
            .Select(level => new Stage(level.Key, [.. level], Task.WhenAll(level.Select(inquiry => inquiry.Done))))];
    }
}
