using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>The one door to durable work: asks for it, looks at it, calls it off.</summary>
public sealed class JobQueue(IJobRepository jobs, ITransactions transactions, TimeProvider clock, JobTypes? types = null)
{
    private readonly CommitTogether _commits = new(transactions);
    private readonly JobTypes _types = types ?? JobTypes.Declared;

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
    /// <exception cref="BadPayloadException">No such type, or its parameters are not what is declared.</exception>
    public async Task<Job> Enqueue(JobRequest request, Cause cause = default, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        var job = await _commits.Run(transaction => Enqueue(transaction, request, cause));
        Changed?.Invoke();
        return job;
    }

    /// <summary>Asks for many at once: all of them are kept, or none.</summary>
    /// <inheritdoc cref="Enqueue(JobRequest, Cause, CancellationToken)"/>
    public async Task<IReadOnlyList<Job>> EnqueueAll(IReadOnlyList<JobRequest> requests, Cause cause = default, CancellationToken stop = default)
    {
        var asked = await transactions.Run<IReadOnlyList<Job>>(
            Durability.Person, transaction => [.. requests.Select(request => Enqueue(transaction, request, cause))], stop);
        Changed?.Invoke();
        return asked;
    }

    /// <summary>The same, within a change of the caller's; call <see cref="Wake"/> after it committed.</summary>
    /// <exception cref="BadPayloadException">No such type, or its parameters are not what is declared.</exception>
    public Job Enqueue(ITransaction transaction, JobRequest request, Cause cause)
    {
        var type = _types.Of(request.Type);
        type.Payload.Check(type.Name, request.Params);
        JobConditions.Check(type.Name, request.When);
        var asked = request with { Priority = request.Priority ?? type.Priority, When = JobConditions.Both(type.When, request.When) };
        var (job, created) = jobs.Enqueue(transaction, asked, cause, clock.GetUtcNow());
        if (created) Tell(transaction, job, cause);
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

    /// <summary>Has a failed or cancelled job done after all.</summary>
    /// <returns>Null when it is neither, or the same work waits already.</returns>
    public async Task<Job?> Retry(Guid id, CancellationToken stop = default)
    {
        var job = await transactions.Run(Durability.Person, transaction =>
        {
            var again = jobs.Retry(transaction, id, clock.GetUtcNow());
            if (again is not null) Tell(transaction, again, again.Cause);
            return again;
        }, stop);
        Changed?.Invoke();
        return job;
    }

    /// <summary>Who waits for a job, also after it ended.</summary>
    public ValueTask<IReadOnlyList<JobWaiter>> Waiters(Guid id, CancellationToken stop = default) => jobs.Waiters(id, stop);

    public ValueTask<Job?> Find(Guid id, CancellationToken stop = default) => jobs.Find(id, stop);

    private static void Tell(ITransaction transaction, Job job, Cause cause) =>
        transaction.Append(new JobQueued(job.Id, job.Type, job.Priority.ToString().ToUpperInvariant(), job.Entity), cause);

    private bool Cancel(ITransaction transaction, Guid id)
    {
        if (jobs.Cancel(transaction, id, clock.GetUtcNow()) is not { } called) return false;
        transaction.Append(new JobCancelled(called.Id, called.Type, called.Entity), called.Cause);
        return true;
    }
}
