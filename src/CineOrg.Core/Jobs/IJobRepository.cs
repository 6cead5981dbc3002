using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>The durable queue's rows. Each transition is one conditional statement, so that two workers never both win.</summary>
public interface IJobRepository
{
    /// <summary>
    /// Stores a pending job; when one with the same dedupe key is pending or running, joins it: raises its priority to at least the
    /// request's, lowers its earliest start and latest end to the request's, adds who waits, and returns it instead.
    /// </summary>
    (Job Job, bool Created) Enqueue(ITransaction transaction, JobRequest request, Cause cause, DateTimeOffset now);

    /// <summary>Takes the most urgent due job of these types (pending, or running with an expired lease), oldest first; null when none.</summary>
    Job? Lease(ITransaction transaction, IReadOnlyCollection<string> types, DateTimeOffset now, TimeSpan lease);

    /// <summary>Gives back what a killed process left running; only where one process owns the queue.</summary>
    /// <returns>Jobs given back.</returns>
    int Recover(ITransaction transaction, DateTimeOffset now);

    /// <summary>Prolongs the lease and stores progress; false when the job is no longer ours (cancelled or lease lost).</summary>
    bool Report(ITransaction transaction, Guid id, int attempt, double? progress, string? result, DateTimeOffset leaseUntil);

    /// <summary>Ends a running job; false when it is no longer ours, and then nothing the runner did may be kept.</summary>
    bool Complete(ITransaction transaction, Guid id, int attempt, string? result, DateTimeOffset now);

    /// <summary>Failed once: back to pending at <paramref name="retryAt"/>, or FAILED for good when null.</summary>
    bool Fail(ITransaction transaction, Guid id, int attempt, string error, DateTimeOffset? retryAt, DateTimeOffset now);

    /// <summary>Back to pending without counting a failed attempt (shutdown, deferred).</summary>
    bool Release(ITransaction transaction, Guid id, int attempt, DateTimeOffset runAt);

    /// <summary>Cancels a pending or running job; null when it is unknown or had ended.</summary>
    Job? Cancel(ITransaction transaction, Guid id, DateTimeOffset now);

    /// <summary>Who waits for a job, first asker first; also after it ended.</summary>
    ValueTask<IReadOnlyList<JobWaiter>> Waiters(Guid id, CancellationToken stop = default);

    ValueTask<Job?> Find(Guid id, CancellationToken stop = default);

    /// <summary>Newest first; running and pending ones before ended ones.</summary>
    ValueTask<IReadOnlyList<Job>> Latest(int limit, string? type = null, JobStatus? status = null, CancellationToken stop = default);

    /// <summary>How many stand in each status.</summary>
    ValueTask<IReadOnlyDictionary<JobStatus, int>> Counts(CancellationToken stop = default);
}
