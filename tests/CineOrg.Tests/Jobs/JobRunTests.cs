using System.Collections.Concurrent;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

/// <summary>Jobs done by the true worker.</summary>
public sealed class JobRunTests : IDisposable
{
    private readonly JobRig _rig = new(new JobType("one") { Together = 10 });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task What_is_no_longer_needed_ends_without_being_done()
    {
        var done = 0;
        var job = await _rig.Queue.Enqueue(new("one", "{}"), stop: Stop);
        await Work(new Runner("one", () => done++, _ => false), () => Ended(job.Id));
        done.ShouldBe(0);
        (await _rig.Found(job.Id)).Status.ShouldBe(JobStatus.Completed);
        (await _rig.Told<JobCompleted>()).ShouldHaveSingleItem().NotNeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_permanent_failure_is_not_tried_again_and_keeps_its_error()
    {
        var job = await _rig.Queue.Enqueue(new("one", "{}"), stop: Stop);
        await Work(new Runner("one", () => throw new PermanentFailureException("there is no such film")), () => Ended(job.Id));
        (await _rig.Found(job.Id)).ShouldSatisfyAllConditions(found => found.Attempts.ShouldBe(1), found => found.LastError.ShouldBe("there is no such film"));
    }

    [Fact]
    public async Task Waiting_low_jobs_of_a_type_are_done_in_one_go_and_each_ends_by_itself()
    {
        var asked = await _rig.Queue.EnqueueAll([.. Enumerable.Range(0, 12).Select(at => new JobRequest("one", "{}") { Priority = Priority.Low, DedupeKey = $"{at}" })], stop: Stop);
        var together = new Together();
        _rig.Slots = 1;
        await Work(together, async () => (await _rig.Store.Jobs.Counts(Stop))[JobStatus.Pending] + (await _rig.Store.Jobs.Counts(Stop))[JobStatus.Running] == 1);
        together.Gone.ShouldBe([10, 2], ignoreOrder: true);
        var failed = (await _rig.Store.Jobs.Latest(20, stop: Stop)).Single(job => job.LastError is not null);
        failed.ShouldSatisfyAllConditions(job => job.LastError.ShouldBe("not this one"), job => job.DedupeKey.ShouldBe("3"), job => job.Failures.ShouldBe(1));
        (await _rig.Told<JobCompleted>()).Select(told => told.JobId).ShouldBe(asked.Select(job => job.Id).Except([failed.Id]), ignoreOrder: true);
    }

    private async Task<bool> Ended(Guid id) => (await _rig.Found(id)).Ended;

    private async Task Work(IRunJobs runner, Func<Task<bool>> until)
    {
        using var worker = _rig.Worker(TimeProvider.System, runner);
        var ended = new TaskCompletionSource();
        _rig.Store.Journal.Appended += async _ => { if (await until()) ended.TrySetResult(); };
        await worker.StartAsync(Stop);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        await worker.StopAsync(CancellationToken.None);
    }

    private sealed class Together : IRunJobsTogether
    {
        public ConcurrentQueue<int> Gone { get; } = [];
        public string Type => "one";

        public Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop) => Task.FromResult<string?>(null);

        public Task<IReadOnlyList<JobEnd>> Run(IReadOnlyList<Job> jobs, IJobProgress progress, CancellationToken stop)
        {
            Gone.Enqueue(jobs.Count);
            return Task.FromResult<IReadOnlyList<JobEnd>>(
                [.. jobs.Select(job => job.DedupeKey == "3" ? new JobEnd(null, new IOException("not this one")) : new JobEnd(null))]);
        }
    }
}
