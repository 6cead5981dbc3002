using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>Writes a running job's progress and keeps its lease; stops the runner when the job is no longer its own.</summary>
internal sealed class JobProgress(Job job, IJobRepository jobs, ITransactions transactions, TimeProvider clock, CancellationTokenSource running)
    : IJobProgress
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private DateTimeOffset _last;

    public async Task Report(double? share, string? result)
    {
        var now = clock.GetUtcNow();
        if (now - _last < Pace) return;
        _last = now;
        var ours = await transactions.Run(Durability.Bulk, transaction =>
            jobs.Report(transaction, job.Id, job.Attempts, share, result, now + Worker.Lease));
        if (!ours) await running.CancelAsync();
    }
}
