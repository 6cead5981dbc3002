using CineOrg.App.Lab;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Lab;

public sealed class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly VirtualTime _time = new(Start);
    private readonly List<string> _happened = [];

    [Fact]
    public void Things_happen_in_the_order_of_time_and_of_asking()
    {
        Plan(2, "second");
        Plan(1, "first");
        Plan(2, "third");
        Plan(60, "too late");
        _time.Run(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        _happened.ShouldBe(["first", "second", "third"]);
        _time.Elapsed.ShouldBe(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
    }

    [Fact]
    public void A_wall_clock_that_is_set_leaves_the_monotonic_one_alone()
    {
        _time.After(TimeSpan.FromHours(2), () => _time.Set(TimeSpan.FromHours(-1)));
        _time.Run(TimeSpan.FromHours(3));
        _time.GetUtcNow().ShouldBe(Start.AddHours(2));
        _time.GetElapsedTime(Start.UtcTicks).ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public void Timers_ring_again_and_again_until_they_are_stopped()
    {
        var rings = 0;
        ITimer? timer = null;
        timer = _time.CreateTimer(_ => { if (++rings == 3) timer!.Dispose(); }, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        _time.Run(TimeSpan.FromSeconds(10));
        rings.ShouldBe(3);
    }

    private void Plan(int seconds, string what) => _time.After(TimeSpan.FromSeconds(seconds), () => _happened.Add(what));
}
