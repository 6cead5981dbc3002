using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

public sealed class WorkerTests : IDisposable
{
    private readonly JobRig _rig = new("long", "short");

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
}
