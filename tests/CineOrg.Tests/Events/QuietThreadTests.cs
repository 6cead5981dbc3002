using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Events;

public sealed class QuietThreadTests
{
    [Fact]
    public async Task All_that_is_begun_there_stays_there_across_what_it_waits_for()
    {
        var begun = 0;
        using var quiet = new QuietThread(() => begun = Environment.CurrentManagedThreadId);
        var elsewhere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var work = quiet.Run(async () =>
        {
            var first = Environment.CurrentManagedThreadId;
            await elsewhere.Task;
            return (first, then: Environment.CurrentManagedThreadId);
        });
        elsewhere.SetResult();

        (await work).ShouldBe((begun, begun));
    }

    [Fact]
    public async Task What_goes_on_after_its_end_is_done_by_the_pool()
    {
        var quiet = new QuietThread();
        var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = quiet.Run(async () =>
        {
            await later.Task;
            return Thread.CurrentThread.IsThreadPoolThread;
        });
        await quiet.Run(() => Task.CompletedTask);

        quiet.Dispose();
        later.SetResult();

        (await work.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBeTrue();
    }
}
