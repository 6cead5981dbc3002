using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>Where somebody looks at jobs, is told why they wait, and stops or resumes them.</summary>
public sealed class JobDesk(
    JobQueue queue, IJobRepository jobs, ITypeStandings standings, Dispatcher dispatcher, WorkerOptions options, Func<Conditions> conditions,
    ITransactions transactions, TimeProvider clock)
{
    /// <summary>Running ones first, then waiting ones, then those that ended; the newest of each first.</summary>
    public ValueTask<Page<Job>> List(JobFilter filter, int page, int pageSize, CancellationToken stop = default) => jobs.List(filter, page, pageSize, stop);

    public ValueTask<Job?> Find(Guid id, CancellationToken stop = default) => jobs.Find(id, stop);

    /// <param name="waiter">A session's pseudonym; null: nobody.</param>
    public async Task<bool> IsAwaitedBy(Guid id, string? waiter, CancellationToken stop = default) =>
        waiter is not null && (await jobs.Waiters(id, stop)).Any(one => one.Waiter == waiter);

    /// <returns>Null for a job that does not wait.</returns>
    public async Task<Explanation?> Why(Job job, CancellationToken stop = default)
    {
        if (job.Status != JobStatus.Pending) return null;
        var now = conditions();
        bool? holds = job.When is null ? null : JobConditions.Holds(job, now);
        var ahead = await jobs.Ahead(job.Id, stop);
        return Explanation.Of(PendingJob.Of(job, holds), dispatcher.TypeStandings([job.Type])[job.Type], now, options.LongestWait, ahead);
    }

    public Task<bool> Cancel(Guid id, CancellationToken stop = default) => queue.Cancel(id, stop);

    /// <inheritdoc cref="JobQueue.Retry"/>
    public Task<Job?> Retry(Guid id, CancellationToken stop = default) => queue.Retry(id, stop);

    /// <summary>Lets no more jobs of a type begin; those that run go on. Kept across restarts.</summary>
    /// <param name="type">Null for all.</param>
    /// <exception cref="BadPayloadException">There is no such type.</exception>
    public Task<bool> Pause(string? type, CancellationToken stop = default)
    {
        if (type is not null) dispatcher.Types.Of(type);
        return transactions.Run(Durability.Person, transaction => standings.Pause(transaction, type, clock.GetUtcNow()), stop);
    }

    /// <inheritdoc cref="Pause"/>
    public async Task<bool> Resume(string? type, CancellationToken stop = default)
    {
        if (type is not null) dispatcher.Types.Of(type);
        var resumed = await transactions.Run(Durability.Person, transaction => standings.Resume(transaction, type), stop);
        queue.Wake();
        return resumed;
    }

    /// <summary>Whether all jobs rest by somebody's wish.</summary>
    public bool AllPaused => standings.Paused().Any(one => one.Type is null);

    /// <summary>Each declared type, by name, with how it stands.</summary>
    public IReadOnlyList<(JobType Type, TypeStanding Standing)> Types()
    {
        var now = dispatcher.TypeStandings(dispatcher.Types.Types.Select(type => type.Name));
        return [.. dispatcher.Types.Types.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (type, now[type.Name]))];
    }
}
