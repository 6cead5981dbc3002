using CineOrg.App.Web.Live;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Live;

public sealed class WatchersTests
{
    [Fact]
    public async Task Only_who_waits_for_it_is_told_and_nobody_after_leaving()
    {
        var (ours, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var watchers = new Watchers();
        var told = 0;
        var waiting = watchers.Wait(happened => happened.Subject == ours, () => told++);

        await watchers.Handle(new MovieEnriched(other, "initial", "basic", []), TestContext.Current.CancellationToken);
        told.ShouldBe(0);
        await watchers.Handle(new MovieEnriched(ours, "initial", "basic", []), TestContext.Current.CancellationToken);
        told.ShouldBe(1);
        waiting.Dispose();
        await watchers.Handle(new MovieEnriched(ours, "basic", "deep", []), TestContext.Current.CancellationToken);
        told.ShouldBe(1);
    }
}
