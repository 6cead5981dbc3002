using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CineOrg.Tests.Jobs;

/// <summary>The true queue on the true database, with types and conditions as a test declares them.</summary>
internal sealed class JobRig : IDisposable
{
    public JobRig(params string[] types) : this([.. types.Select(name => new JobType(name))]) { }

    public JobRig(params JobType[] types)
    {
        Types = new(types);
        Conditions = new() { Now = Store.Clock.GetUtcNow(), Calm = true };
        Queue = new(Store.Jobs, Store.Database, Store.Clock, Types);
        Dispatcher = Dispatch(Store.Clock);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Store Store { get; } = new();
    public JobTypes Types { get; }
    public JobQueue Queue { get; }
    public Dispatcher Dispatcher { get; }
    public ITypeStandings Standings => Store.Get<ITypeStandings>();

    public int Slots { get; set; } = 3;

    /// <summary>But for the time, which is the clock's.</summary>
    public Conditions Conditions { get; set; }

    public Dispatcher Dispatch(TimeProvider clock) =>
        new(Store.Jobs, Standings, Store.Database, Types, new(), () => Conditions with { Now = clock.GetUtcNow() }, clock);

    public Worker Worker(TimeProvider clock, params IRunJobs[] runners) =>
        new(Queue, Dispatch(clock), Store.Jobs, Store.Database, runners, new() { Slots = () => Slots }, clock, NullLogger<Worker>.Instance);

    public async Task<Job> Found(Guid id) => (await Store.Jobs.Find(id, Stop))!;

    public Task<Job> Ask(JobRequest request) => Queue.Enqueue(request, stop: Stop);
    public Task<IReadOnlyList<Job>> AskAll(IReadOnlyList<JobRequest> requests) => Queue.EnqueueAll(requests, stop: Stop);
    public Task<Job?> Retry(Guid id) => Queue.Retry(id, Stop);
    public Task Restart() => Dispatch(Store.Clock).Recover(Stop);

    /// <summary>Takes up to so many.</summary>
    /// <param name="mine">That this worker runs.</param>
    public Task<IReadOnlyList<Job>> Take(int free = 1, Dispatcher? with = null, params IReadOnlyList<Guid> mine) =>
        (with ?? Dispatcher).Take(new(free), mine, Stop);

    /// <summary>Has one done that was taken.</summary>
    public async Task Run(Job job, IRunJobs runner)
    {
        using var calledOff = new CancellationTokenSource();
        await new JobRun(runner, Dispatcher, Store.Jobs, Store.Database, Store.Clock, NullLogger<Worker>.Instance, calledOff).Do([job]);
    }

    public async Task<IReadOnlyList<T>> Told<T>() where T : Event =>
        [.. (await Store.Journal.After(0, 100_000, CancellationToken.None)).Select(one => one.Event).OfType<T>()];

    public void Dispose() => Store.Dispose();
}

/// <summary>Does what a test tells.</summary>
internal sealed class Runner(string type, Action work, Func<Job, bool>? needed = null) : IRunJobs
{
    public string Type => type;

    public Task<bool> IsNeeded(Job job, CancellationToken stop) => Task.FromResult(needed?.Invoke(job) ?? true);

    public Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        work();
        return Task.FromResult<string?>(null);
    }
}
