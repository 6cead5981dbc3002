using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Housekeeping;

/// <summary>How a job ended is kept as long as the journal that tells of it, then let go.</summary>
public sealed class JobRetention(IJobRepository jobs, ITransactions transactions, JournalRetentionOptions options) : IHousekeepingRule
{
    private const int AtOnce = 500;

    public async Task Apply(DateTimeOffset now, CancellationToken stop)
    {
        while (await transactions.Run(Durability.Bulk, transaction => jobs.Drop(transaction, now - options.Age, AtOnce), stop) == AtOnce)
            stop.ThrowIfCancellationRequested();
    }
}
