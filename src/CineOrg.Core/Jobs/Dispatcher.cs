using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>
/// Moves jobs from state to state, each move one commit with its event. It holds no threads and no timers, so whoever drives it sets the
/// pace: the worker by the clock, a simulation by its own.
/// </summary>
/// <param name="conditions">How machine, world and hour stand now.</param>
public sealed class Dispatcher(
    IJobRepository jobs, ITypeStandings standings, ITransactions transactions, JobTypes types, WorkerOptions options, Func<Conditions> conditions,
    TimeProvider clock)
{
    /// <summary>How long a job may be silent before another worker may take it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Of each type and priority so many are looked at, at least: those put off are put off by so many.</summary>
    private const int LookedAt = 16;
    private readonly CommitTogether _commits = new(transactions);

    /// <summary>Told of each decision that chose or kept something, with all that it was made from; must return at once.</summary>
    public event Action<SchedulerInputs, Schedule>? Decided;

    public JobTypes Types => types;

    /// <summary>Fills free places with the jobs that weigh most; puts those off whose sources cannot be asked or whose condition fails.</summary>
    /// <param name="mine">Jobs that this worker runs: whatever the clock says, they are not taken for lost.</param>
    public Task<IReadOnlyList<Job>> Take(FreeSlots slots, IReadOnlyCollection<Guid> mine, CancellationToken stop = default) =>
        transactions.Run(Durability.Person, transaction =>
        {
            var now = clock.GetUtcNow();
            SeeToLeases(transaction, mine, now);
            jobs.Promote(transaction, now);
            for (var round = 0; ; round++)
            {
                var (inputs, schedule, heads) = Decide(transaction, slots);
                var deferred = Defer(transaction, schedule, heads);
                if (deferred == 0 || schedule.Chosen.Count == slots.All || round == 32) return Begin(transaction, schedule, now);
            }
        }, stop);

    /// <summary>What would be decided now, and from what; changes nothing.</summary>
    public (SchedulerInputs Inputs, Schedule Schedule, IReadOnlyList<Job> Heads) Decide(ITransaction transaction, FreeSlots slots)
    {
        var (now, heads) = (conditions(), jobs.Heads(transaction, Math.Max(slots.All, LookedAt)));
        var inputs = new SchedulerInputs(
            [.. heads.Select(job => PendingJob.Of(job, job.When is null ? null : JobConditions.Holds(job, now)))], now,
            TypeStandings(heads.Select(job => job.Type).Distinct()), slots.Free, slots.Kept) { LongestWait = options.LongestWait, Urgent = slots.Urgent };
        var schedule = Scheduler.Next(inputs);
        if (heads.Count > 0) Decided?.Invoke(inputs, schedule);
        return (inputs, schedule, heads);
    }

    /// <summary>How types stand now.</summary>
    public IReadOnlyDictionary<string, TypeStanding> TypeStandings(IEnumerable<string> names)
    {
        var (learned, paused) = (standings.Learned(), standings.Paused().Select(one => one.Type).ToHashSet());
        return names.ToDictionary(name => name, name => TypeStanding.Of(
            types.Find(name) ?? new(name), learned.GetValueOrDefault(name), paused.Contains(null) || paused.Contains(name)));
    }

    /// <summary>More LOW jobs of the type, to be done in one go with one that was taken.</summary>
    public Task<IReadOnlyList<Job>> TakeAlike(Job job, CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        var alike = jobs.Alike(transaction, job.Type, types.Of(job.Type).Together - 1);
        var now = clock.GetUtcNow();
        var schedule = new Schedule([.. alike.Where(one => one.When is null).Select(one => new ChosenJob(one.Id, job.Weight ?? 0))], []);
        return Begin(transaction, schedule, now);
    }, stop);

    /// <param name="spent">What it cost; null when it was not done after all.</param>
    /// <param name="effects">Written with its end, or not at all.</param>
    /// <returns>False when it is no longer ours: then nothing was written.</returns>
    public Task<bool> Complete(Job job, string? result, JobCost? spent, IReadOnlyList<Action<ITransaction>>? effects = null) =>
        _commits.Run(transaction => Complete(transaction, job, result, spent, effects ?? []));

    /// <param name="error">Says by its type whether trying again makes sense, and when.</param>
    /// <returns>False when it is no longer ours.</returns>
    public Task<bool> Fail(Job job, Exception error) => _commits.Run(transaction => Fail(transaction, job, error));

    /// <summary>Those that were done in one go end in one commit, each by itself.</summary>
    /// <returns>How many were still ours.</returns>
    public Task<int> End(IReadOnlyList<(Job Job, JobEnd End, JobCost Spent)> done) => transactions.Run(
        Durability.Person,
        transaction => done.Count(one => one.End.Error is { } error
            ? Fail(transaction, one.Job, error) : Complete(transaction, one.Job, one.End.Result, one.Spent, [])),
        CancellationToken.None);

    /// <summary>Back to the queue, not counted as tried.</summary>
    public Task<bool> Release(Job job, DateTimeOffset runAt) =>
        transactions.Run(Durability.Person, transaction => jobs.Release(transaction, job.Id, job.Attempts, runAt), CancellationToken.None);

    /// <summary>What a killed process left running is pending again. Only where one process owns the queue.</summary>
    /// <exception cref="InvalidDataException">A job waits whose type is not declared: one line that names it.</exception>
    public Task<int> Recover(CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        if (jobs.OpenTypes(transaction).FirstOrDefault(type => types.Find(type) is null) is { } stranger)
            throw new InvalidDataException($"jobs of the type “{stranger}” wait to be done, but this program declares no such type");
        return jobs.Recover(transaction, clock.GetUtcNow());
    }, stop);

    /// <summary>A clock that jumped ahead makes leases look old: what this worker runs is its own all the same.</summary>
    private void SeeToLeases(ITransaction transaction, IReadOnlyCollection<Guid> mine, DateTimeOffset now)
    {
        foreach (var job in jobs.Expired(transaction, now))
            _ = mine.Contains(job.Id) ? jobs.Renew(transaction, job.Id, job.Attempts, now + Lease) : jobs.GiveBack(transaction, job.Id, job.Attempts, now);
    }

    private bool Complete(ITransaction transaction, Job job, string? result, JobCost? spent, IReadOnlyList<Action<ITransaction>> effects)
    {
        var now = clock.GetUtcNow();
        if (!jobs.Complete(transaction, job.Id, job.Attempts, result, now)) return false;
        foreach (var effect in effects) effect(transaction);
        if (spent is not null) standings.Learn(transaction, job.Type, spent);
        var took = (long)(now - (job.StartedAt ?? now)).TotalMilliseconds;
        transaction.Append(new JobCompleted(job.Id, job.Type, Math.Max(0, took), job.Entity, spent is null), job.Cause);
        return true;
    }

    private bool Fail(ITransaction transaction, Job job, Exception error)
    {
        var now = clock.GetUtcNow();
        var attempts = error is PermanentFailureException ? 0 : types.Find(job.Type)?.Attempts ?? 1;
        var rest = (error as RestingFailureException)?.Rest ?? TimeSpan.Zero;
        var retryAt = now + rest + RetryPolicy.After(job.Failures + 1, attempts, options.Jitter());
        var ours = jobs.Fail(transaction, job.Id, job.Attempts, error.Message, retryAt, now);
        if (ours) transaction.Append(new JobFailed(job.Id, job.Type, error.Message, retryAt, job.Entity), job.Cause);
        return ours;
    }

    private int Defer(ITransaction transaction, Schedule schedule, IReadOnlyList<Job> heads)
    {
        var deferred = 0;
        foreach (var held in schedule.Held.Where(held => held.Reason.Kind is WaitKind.Quota or WaitKind.Breaker or WaitKind.Condition))
        {
            var until = held.Reason.Until!.Value;
            if (!jobs.Defer(transaction, held.Id, until, held.Reason.Held)) continue;
            deferred++;
            var job = heads.First(one => one.Id == held.Id);
            // Looked at again each minute, it is told of once.
            if (job.Held != held.Reason.Held) transaction.Append(new JobDeferred(job.Id, job.Type, until, held.Reason.Held, job.Entity), job.Cause);
        }
        return deferred;
    }

    private IReadOnlyList<Job> Begin(ITransaction transaction, Schedule schedule, DateTimeOffset now)
    {
        var begun = new List<Job>();
        foreach (var chosen in schedule.Chosen)
        {
            if (jobs.Lease(transaction, chosen.Id, chosen.Weight, now, Lease) is not { } job) continue;
            transaction.Append(new JobStarted(job.Id, job.Type, job.Attempts, job.Entity), job.Cause);
            begun.Add(job);
        }
        return begun;
    }
}
