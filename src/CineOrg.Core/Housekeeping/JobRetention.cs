using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Housekeeping;

/// <summary>How a job ended is kept as long as the journal that tells of it, then let go.</summary>
public sealed class JobRetention(IJobRepository jobs, ITransactions transactions, JournalRetentionOptions options) : PastRule
{
    private const int Some = 500;

    public override string Name => "jobs";
    protected override TimeSpan Kept => options.Age;

    protected override async Task<int> Forget(DateTimeOffset before, DateTimeOffset now, CancellationToken stop)
    {
        for (var gone = 0; ;)
        {
            var some = await transactions.Run(Durability.Bulk, transaction => jobs.Drop(transaction, before, Some), stop);
            gone += some;
            if (some < Some) return gone;
        }
    }
}
