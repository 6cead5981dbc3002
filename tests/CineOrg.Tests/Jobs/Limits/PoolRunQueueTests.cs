using CineOrg.App.Web.Admitting;
using CineOrg.Core.Jobs.Sensing;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.Limits;

public sealed class PoolRunQueueTests
{
    private readonly PoolRunQueue _processors = new(1);

    [Fact]
    public async Task Whoever_looks_while_every_processor_is_taken_looks_when_one_is_free()
    {
        var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _processors.Begin();
        _processors.IsEmpty.ShouldBeFalse();
        _processors.Behind(looked.SetResult);
        await Drained();
        looked.Task.IsCompleted.ShouldBeFalse();
        _processors.End();
        await looked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Where_a_processor_is_free_one_looks_behind_what_is_ready()
    {
        var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _processors.Behind(looked.SetResult);
        await looked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_request_that_waits_for_sources_leaves_its_processor_to_others_until_it_goes_on()
    {
        var (one, other, looked) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _processors.Begin();
        _processors.Behind(looked.SetResult);
        SourceWait.Begin(_processors.End, _processors.Begin);
        var waits = Task.WhenAll(SourceWait.For(one.Task), SourceWait.For(other.Task));
        await looked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        one.SetResult(1);
        other.SetResult(1);
        await waits;
        _processors.IsEmpty.ShouldBeFalse();
        _processors.End();
    }

    // Two passes of the pool: whatever was queued before has run.
    private static async Task Drained()
    {
        for (var pass = 0; pass < 2; pass++) await Task.Run(() => { }, TestContext.Current.CancellationToken);
    }
}
