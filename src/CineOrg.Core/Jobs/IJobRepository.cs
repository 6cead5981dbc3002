using CineOrg.Core.Catalogue;
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

    /// <summary>Lets jobs whose time has come take part in the choice, urgent ones first; a few hundred at once.</summary>
    /// <returns>How many.</returns>
    int Promote(ITransaction transaction, DateTimeOffset now);

    /// <summary>Of each type and priority the due jobs that come first by rank, and those whose deadline is nearest.</summary>
    /// <param name="each">At most so many of either.</param>
    IReadOnlyList<Job> Heads(ITransaction transaction, int each);

    /// <summary>Due LOW jobs of a type, first by rank.</summary>
    IReadOnlyList<Job> Alike(ITransaction transaction, string type, int limit);

    /// <summary>Running jobs whose lease has run out.</summary>
    IReadOnlyList<Job> Expired(ITransaction transaction, DateTimeOffset now);

    /// <summary>Takes a pending job; null when somebody else has.</summary>
    Job? Lease(ITransaction transaction, Guid id, double weight, DateTimeOffset now, TimeSpan lease);

    /// <summary>Puts a pending job off; false when it is no longer pending.</summary>
    /// <param name="held">Why, see <see cref="WaitReason.Held"/>.</param>
    bool Defer(ITransaction transaction, Guid id, DateTimeOffset until, string held);

    /// <summary>Gives back what a killed process left running; only where one process owns the queue.</summary>
    /// <returns>Jobs given back.</returns>
    int Recover(ITransaction transaction, DateTimeOffset now);

    /// <summary>Gives one job back whose worker is gone; false when it has ended.</summary>
    bool GiveBack(ITransaction transaction, Guid id, int attempt, DateTimeOffset now);

    /// <summary>Prolongs the lease and stores progress; false when the job is no longer ours (cancelled or lease lost).</summary>
    bool Report(ITransaction transaction, Guid id, int attempt, double? progress, string? result, DateTimeOffset leaseUntil);

    /// <summary>Prolongs the lease.</summary>
    bool Renew(ITransaction transaction, Guid id, int attempt, DateTimeOffset leaseUntil);

    /// <summary>Ends a running job; false when it is no longer ours, and then nothing the runner did may be kept.</summary>
    bool Complete(ITransaction transaction, Guid id, int attempt, string? result, DateTimeOffset now);

    /// <summary>Failed once: back to pending at <paramref name="retryAt"/>, or FAILED for good when null.</summary>
    bool Fail(ITransaction transaction, Guid id, int attempt, string error, DateTimeOffset? retryAt, DateTimeOffset now);

    /// <summary>Back to pending without counting an attempt (shutdown, no room on the disk).</summary>
    bool Release(ITransaction transaction, Guid id, int attempt, DateTimeOffset runAt);

    /// <summary>Cancels a pending or running job; null when it is unknown or had ended.</summary>
    Job? Cancel(ITransaction transaction, Guid id, DateTimeOffset now);

    /// <summary>Makes a failed or cancelled job pending again, as if it had not been tried; null when it is neither, or the same work waits already.</summary>
    Job? Retry(ITransaction transaction, Guid id, DateTimeOffset now);

    /// <summary>Lets ended jobs go, and who waited for them.</summary>
    /// <returns>How many went.</returns>
    int Drop(ITransaction transaction, DateTimeOffset endedBefore, int limit);

    /// <summary>Who waits for a job, first asker first; also after it ended.</summary>
    ValueTask<IReadOnlyList<JobWaiter>> Waiters(Guid id, CancellationToken stop = default);

    ValueTask<Job?> Find(Guid id, CancellationToken stop = default);

    /// <summary>The job of some types that runs, or is next to run, for a film or person; null when none does or waits.</summary>
    ValueTask<Job?> OpenOf(Guid entity, IReadOnlyCollection<string> types, CancellationToken stop = default);

    /// <summary>Newest first; running and pending ones before ended ones.</summary>
    ValueTask<IReadOnlyList<Job>> Latest(int limit, string? type = null, JobStatus? status = null, CancellationToken stop = default);

    /// <summary>A page of jobs: running ones first, then waiting, then ended ones, the newest of each first. Counted up to ten thousand.</summary>
    ValueTask<Page<Job>> List(JobFilter filter, int page, int pageSize, CancellationToken stop = default);

    /// <summary>How many stand in each status.</summary>
    ValueTask<IReadOnlyDictionary<JobStatus, int>> Counts(CancellationToken stop = default);

    /// <summary>Due jobs that come before one by priority and rank; counted up to a thousand.</summary>
    ValueTask<int> Ahead(Guid id, CancellationToken stop = default);

    /// <summary>The types of jobs that wait or run.</summary>
    IReadOnlyList<string> OpenTypes(ITransaction transaction);
}
