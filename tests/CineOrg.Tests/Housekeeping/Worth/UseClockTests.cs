using CineOrg.Core.Housekeeping.Worth;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Worth;

/// <summary>The number of a use, by when it was.</summary>
public sealed class UseClockTests
{
    private static readonly DateTimeOffset Night = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Between_two_nights_uses_are_spread_evenly_and_outside_the_nearest_night_counts()
    {
        var clock = new UseClock([new(Night.AddDays(1), 300), new(Night, 100)]);
        clock.Mark(new(Night.AddDays(2), 300));
        new[] { -1, 0, 0.5, 1, 1.5, 2, 9 }.Select(days => clock.At(Night.AddDays(days))).ShouldBe([0, 100, 200, 300, 300, 300, 300]);
    }

    [Fact]
    public void A_clock_that_goes_back_changes_nothing_and_one_that_knows_nothing_says_0()
    {
        var clock = new UseClock();
        clock.At(Night).ShouldBe(0);
        clock.Mark(new(Night, 100));
        clock.Mark(new(Night.AddDays(-1), 200));
        clock.Mark(new(Night.AddDays(1), 50));
        clock.Marks.ShouldBe([new(Night, 100)]);
    }
}
