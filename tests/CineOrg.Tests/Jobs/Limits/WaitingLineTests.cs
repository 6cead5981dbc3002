using CineOrg.Core.Jobs.Limits;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.Limits;

public sealed class WaitingLineTests
{
    [Fact]
    public async Task As_many_as_the_limit_says_begin_the_next_wait_in_order_and_a_long_line_is_turned_away()
    {
        var line = new WaitingLine(new FixedLimit(2), new ManualTime());
        (await line.Enter(Stop)).ShouldBeTrue();
        (await line.Enter(Stop)).ShouldBeTrue();
        var waiting = Enumerable.Range(0, 4).Select(_ => line.Enter(Stop).AsTask()).ToList();
        (await line.Enter(Stop)).ShouldBeFalse();
        line.Leave();
        (await waiting[0]).ShouldBeTrue();
        waiting[1].IsCompleted.ShouldBeFalse();
        line.InFlight.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_the_line_is_patient()
    {
        var line = new WaitingLine(new FixedLimit(1), new ManualTime { JumpsAtMost = TimeSpan.FromSeconds(1) });
        (await line.Enter(Stop)).ShouldBeTrue();
        (await line.Enter(Stop)).ShouldBeFalse();
        line.Waiting.ShouldBe(0);
    }

    [Fact]
    public void A_burst_may_wait_100_ms_and_a_standing_line_5()
    {
        var clock = new HeldClock();
        var delay = new ControlledDelay(clock);
        delay.Patience.ShouldBe(TimeSpan.FromMilliseconds(100));
        clock.Pass(TimeSpan.FromMilliseconds(101));
        delay.Patience.ShouldBe(TimeSpan.FromMilliseconds(5));
        delay.Empty();
        delay.Patience.ShouldBe(TimeSpan.FromMilliseconds(100));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
