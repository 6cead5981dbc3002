using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>One source asked anew for all that it has said of one film or person: its document is replaced as a whole, or stands as it was.</summary>
internal sealed class Refresh(IKnowledge knowledge, SourceRound sources, ITransactions transactions, TimeProvider clock)
{
    /// <returns>The level held, which stays as it was; null when there is nothing to refresh.</returns>
    /// <exception cref="SourceFailedException">It did not answer.</exception>
    public async Task<Level?> Of(Guid id, Aim aim, Cause cause, CancellationToken stop)
    {
        var source = aim.Source!;
        if (await knowledge.Load(id, stop) is not { } held || held.Documents.GetValueOrDefault(source) is not { } document) return null;
        var said = document.Statements.Select(statement => statement.Enricher).ToHashSet();
        var asked = knowledge.Enrichers.Where(enricher => enricher.Level <= held.Level || said.Contains(enricher.Name)).ToList();
        var answers = await Afresh.From(aim.Since, () => Task.WhenAll(asked.Select(enricher => sources.AskAlone(enricher, source, held.Subject, stop))));
        if (answers.OfType<Answer.Failed>().FirstOrDefault() is { } failed) throw new SourceFailedException(source, failed.Reason, failed.RetryAt);
        var told = asked.Zip(answers).Where(one => one.Second is not null).ToList();
        if (told.Count == 0) throw new SourceFailedException(source, "is not asked here");
        foreach (var (enricher, answer) in told) held.Put(source, enricher.Name, answer as Answer.Found, clock.GetUtcNow());
        await transactions.Run(Durability.Bulk, transaction =>
        {
            knowledge.Save(transaction, knowledge.WithIds(held), held.Level, [.. told.Select(one => one.First.Name)], cause);
            return true;
        }, stop);
        return held.Level;
    }
}
