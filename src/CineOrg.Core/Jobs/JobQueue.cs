using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>The one door to durable work: asks for it, looks at it, calls it off.</summary>
public sealed class JobQueue(IJobRepository jobs, ITransactions transactions, TimeProvider clock)
{
    /// <summary>Raised after a job became ready or was cancelled.</summary>
    public event Action? Changed;

    /// <summary>Raised when a running job is called off.</summary>
    public event Action<Guid>? Cancelled;

    /// <summary>
    /// Raised when a job could not go on, or could not be taken up (then without its id), because the store cannot be written: why, in
    /// one line. Nothing is lost; the work goes on by itself once it can be.
    /// </summary>
    public event Action<Guid?, string>? Held;

    internal void Hold(Guid? id, string reason) => Held?.Invoke(id, reason);

    /// <summary>Asks for work; joins the same work when it is already waiting or under way.</summary>
    public async Task<Job> Enqueue(JobRequest request, Cause cause = default, CancellationToken stop = default)
    {
        var job = await transactions.Run(Durability.Person, transaction => Enqueue(transaction, request, cause), stop);
        Changed?.Invoke();
        return job;
    }

    /// <summary>The same, within a change of the caller's; call <see cref="Wake"/> after it committed.</summary>
    public Job Enqueue(ITransaction transaction, JobRequest request, Cause cause)
    {
        var (job, created) = jobs.Enqueue(transaction, request, cause, clock.GetUtcNow());
        if (created) transaction.Append(new JobQueued(job.Id, job.Type, job.Priority.ToString().ToUpperInvariant(), job.Entity), cause);
        return job;
    }

    public void Wake() => Changed?.Invoke();

    /// <returns>False when the job is unknown or had already ended.</returns>
    public async Task<bool> Cancel(Guid id, CancellationToken stop = default)
    {
        if (!await transactions.Run(Durability.Person, transaction => Cancel(transaction, id), stop)) return false;
        Cancelled?.Invoke(id);
        Changed?.Invoke();
        return true;
    }

    private bool Cancel(ITransaction transaction, Guid id)
    {
        if (jobs.Cancel(transaction, id, clock.GetUtcNow()) is not { } called) return false;
        transaction.Append(new JobCancelled(called.Id, called.Type, called.Entity), called.Cause);
        return true;
    }

    /// <summary>Who waits for a job, also after it ended.</summary>
    public ValueTask<IReadOnlyList<JobWaiter>> Waiters(Guid id, CancellationToken stop = default) => jobs.Waiters(id, stop);

    public ValueTask<Job?> Find(Guid id, CancellationToken stop = default) => jobs.Find(id, stop);
}
