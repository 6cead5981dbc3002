using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

public sealed class WorkerTests : IDisposable
{
    private readonly JobRig _rig = new("long", "short");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_job_that_never_waits_leaves_the_other_places_to_the_others()
    {
        using var go = new ManualResetEventSlim();
        var ended = new TaskCompletionSource();
        using var worker = _rig.Worker(TimeProvider.System, new Runner("long", () => { go.Wait(Stop); ended.SetResult(); }), new Runner("short", go.Set));
        await _rig.Queue.Enqueue(new("long", "{}") { Priority = Priority.High }, stop: Stop);
        await _rig.Queue.Enqueue(new("short", "{}") { Priority = Priority.Low }, stop: Stop);
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

    [Fact]
    public async Task What_is_urgent_begins_although_long_work_has_every_slot()
    {
        _rig.Slots = 1;
        using var go = new ManualResetEventSlim();
        var (began, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var worker = _rig.Worker(TimeProvider.System, new Runner("long", () => { began.SetResult(); go.Wait(Stop); }), new Runner("short", ended.SetResult));
        await _rig.Queue.Enqueue(new("long", "{}") { Priority = Priority.High }, stop: Stop);
        try
        {
            await worker.StartAsync(Stop);
            await began.Task.WaitAsync(Patience, Stop);
            await _rig.Queue.Enqueue(new("short", "{}") { Priority = Priority.Urgent }, stop: Stop);
            await ended.Task.WaitAsync(Patience, Stop);
        }
        finally
        {
            go.Set();
            await worker.StopAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_job_called_off_and_asked_for_again_while_it_still_ends_can_be_called_off_again()
    {
        var (first, second) = (new Stubborn(), new Stubborn());
        using var worker = _rig.Worker(TimeProvider.System, new Beginnings("long", first, second), new Runner("short", () => { }));
        var job = await _rig.Queue.Enqueue(new("long", "{}"), stop: Stop);
        try
        {
            await worker.StartAsync(Stop);
            await first.Began.WaitAsync(Patience, Stop);
            (await _rig.Queue.Cancel(job.Id, Stop)).ShouldBeTrue();
            await first.CalledOff.WaitAsync(Patience, Stop);
            (await _rig.Retry(job.Id)).ShouldNotBeNull();
            await second.Began.WaitAsync(Patience, Stop);
            first.End();
            await first.Ended.WaitAsync(Patience, Stop);
            (await _rig.Queue.Cancel(job.Id, Stop)).ShouldBeTrue();
            await second.CalledOff.WaitAsync(Patience, Stop);
        }
        finally
        {
            first.End();
            second.End();
            await worker.StopAsync(CancellationToken.None);
        }
        (await _rig.Found(job.Id)).Status.ShouldBe(JobStatus.Cancelled);
        (await _rig.Told<JobCompleted>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_ended_job_of_an_unknown_type_stops_nothing()
    {
        var (job, _) = await _rig.Store.Write(transaction => _rig.Store.Jobs.Enqueue(transaction, new("odd", "{}"), default, _rig.Store.Clock.GetUtcNow()));
        await _rig.Store.Write(transaction => _rig.Store.Jobs.Cancel(transaction, job.Id, _rig.Store.Clock.GetUtcNow()));
        using var worker = _rig.Worker(TimeProvider.System, new Runner("long", () => { }), new Runner("short", () => { }));
        await worker.StartAsync(Stop);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void A_runner_that_is_not_declared_stops_the_start_with_its_name() =>
        Should.Throw<InvalidDataException>(() => _rig.Worker(TimeProvider.System, new Runner("long", () => { }), new Runner("short", () => { }), new Runner("odd", () => { })))
            .Message.ShouldContain("“odd”");

    [Fact]
    public void A_type_that_nothing_runs_stops_the_start_with_its_name() =>
        Should.Throw<InvalidDataException>(() => _rig.Worker(TimeProvider.System, new Runner("long", () => { }))).Message.ShouldContain("“short”");

    [Fact]
    public async Task A_waiting_job_of_an_unknown_type_stops_the_start_with_its_name()
    {
        await _rig.Store.Write(transaction => _rig.Store.Jobs.Enqueue(transaction, new("odd", "{}"), default, _rig.Store.Clock.GetUtcNow()));
        using var worker = _rig.Worker(TimeProvider.System, new Runner("long", () => { }), new Runner("short", () => { }));
        (await Should.ThrowAsync<InvalidDataException>(() => worker.StartAsync(Stop))).Message.ShouldContain("“odd”");
    }

    /// <summary>Does each beginning of a job in its own way.</summary>
    private sealed class Beginnings(string type, params IReadOnlyList<Stubborn> ways) : IRunJobs
    {
        public string Type => type;

        public Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop) => ways[job.Attempts - 1].Run(stop);
    }

    /// <summary>Hears that it is called off, and takes its time all the same.</summary>
    private sealed class Stubborn
    {
        private readonly TaskCompletionSource _began = new(), _calledOff = new(), _end = new(), _ended = new();

        public Task Began => _began.Task;
        public Task CalledOff => _calledOff.Task;
        public Task Ended => _ended.Task;

        public void End() => _end.TrySetResult();

        public async Task<string?> Run(CancellationToken stop)
        {
            await using var hears = stop.Register(() => _calledOff.TrySetResult());
            _began.SetResult();
            await _end.Task;
            _ended.SetResult();
            return null;
        }
    }
}
