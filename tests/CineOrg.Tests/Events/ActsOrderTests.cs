using CineOrg.Core.Events;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Events;

public sealed class ActsOrderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acts_of_one_moment_stand_in_the_order_in_which_they_led_to_each_other()
    {
        using var store = new Store();
        using var acts = new Acts(store.Database, new ManualTime());
        var cause = default(Cause);
        var done = new List<Guid>();
        for (var act = 0; act < 50; act++)
        {
            var told = await acts.Gather(new MovieViewed(Guid.CreateVersion7(), "somebody"), cause, Stop);
            done.Add(told.Id);
            cause = Cause.Of(told);
        }
        await acts.Write(Stop);
        (await store.Journal.After(0, 100, Stop)).Select(one => one.Event.Id).ShouldBe(done);
    }
}
