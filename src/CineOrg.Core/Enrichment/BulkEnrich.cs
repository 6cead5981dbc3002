using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>Somebody's wish to have many films enriched becomes one job, told by one event.</summary>
public sealed class BulkEnrich(JobQueue queue, ITransactions transactions)
{
    /// <param name="filter">What was asked, in the asker's words; empty for all.</param>
    public async Task<Job> Request(EnrichParams wanted, string filter, CancellationToken stop = default)
    {
        var job = await transactions.Run(Durability.Person, transaction =>
        {
            var asked = transaction.Append(new BulkEnrichRequested(filter, wanted.Level, wanted.Movies?.Count ?? 0));
            return queue.Enqueue(transaction, EnrichJob.Request(wanted), Cause.Of(asked));
        }, stop);
        queue.Wake();
        return job;
    }
}
