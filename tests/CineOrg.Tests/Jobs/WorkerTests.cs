using CineOrg.Core.Jobs;
using CineOrg.Storage.Jobs;
using CineOrg.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CineOrg.Tests.Jobs;

public sealed class WorkerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_that_never_waits_leaves_the_other_places_to_the_others()
    {
        using var store = new Store();
        using var go = new ManualResetEventSlim();
        var jobs = new JobRepository(store.Database);
        var queue = new JobQueue(jobs, store.Database, TimeProvider.System);
        var ended = new TaskCompletionSource();
        using var worker = new Worker(queue, jobs, store.Database,
            [new Runner("long", () => { go.Wait(Stop); ended.SetResult(); }), new Runner("short", go.Set)], TimeProvider.System, NullLogger<Worker>.Instance);
        await queue.Enqueue(new("long", "{}") { Priority = Priority.High }, stop: Stop);
        await queue.Enqueue(new("short", "{}") { Priority = Priority.Low }, stop: Stop);
        try
        {
            await worker.StartAsync(Stop);
            await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        }
        finally
        {
            go.Set();
            await worker.StopAsync(CancellationToken.None);
        }
    }

    private sealed class Runner(string type, Action work) : IRunJobs
    {
        public string Type => type;

        public Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
        {
            work();
            return Task.FromResult<string?>(null);
        }
    }
}
