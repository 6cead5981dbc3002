using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Notices at the start that a source was switched on: what was settled without it is open again, and is asked when somebody next
/// wants it. Nothing that is known is dropped.
/// </summary>
public sealed class SourceChanges(
    IEnumerable<ISource> sources, IAskedSources asked, ITransactions transactions, JobQueue queue, EnrichmentOptions options) : BackgroundService
{
    private const int AtOnce = 500;

    /// <summary>Looks once; safe to be stopped anywhere, for it begins anew at the next start.</summary>
    /// <returns>True when something was opened again.</returns>
    public async Task<bool> Look(CancellationToken stop)
    {
        var configured = Configured();
        var known = await asked.Known(stop);
        var added = configured.Where(one => !known.Contains((one.Kind, one.Source, one.Enricher.Name))).ToList();
        var reopened = false;
        foreach (var kind in added.GroupBy(one => one.Kind))
            reopened |= await Reopen(kind.Key, [.. kind.Select(one => one.Enricher)], stop);
        if (added.Count > 0 || known.Count != configured.Count)
            await transactions.Run(Durability.Person, transaction =>
            {
                asked.Save(transaction, configured.Select(one => (one.Kind, one.Source, one.Enricher.Name)));
                return true;
            }, stop);
        return reopened;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await Look(stoppingToken) && options.EnrichOwned)
            await queue.Enqueue(EnrichJob.Request(new(options.Owned.Word(), Owned: true)), stop: stoppingToken);
    }

    private List<(string Kind, string Source, Enricher Enricher)> Configured() =>
    [
        .. from source in sources
           from question in Enrichers.OfMovies.Select(enricher => (Kind: "movie", Enricher: enricher))
               .Concat(Enrichers.OfPeople.Select(enricher => (Kind: "person", Enricher: enricher)))
           where question.Enricher.Takes(source)
           select (question.Kind, source.Name, question.Enricher),
    ];

    private async Task<bool> Reopen(string kind, IReadOnlyList<Enricher> enrichers, CancellationToken stop)
    {
        IReadOnlyList<string> names = [.. enrichers.Select(enricher => enricher.Name).Distinct()];
        var below = enrichers.Min(enricher => enricher.Level) - 1;
        var reached = 0L;
        while (await transactions.Run(Durability.Bulk, transaction => asked.Forget(transaction, kind, names, below, reached, AtOnce), stop) is { } next)
            reached = next;
        return reached > 0;
    }
}
