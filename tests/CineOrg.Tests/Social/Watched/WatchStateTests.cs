using CineOrg.Core.Social.Watched;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Social.Watched;

public sealed class WatchStateTests
{
    private static readonly DateTimeOffset Evening = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly WatchState Fresh = WatchState.Of(TimeSpan.FromMinutes(100));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(4.9, 0, 0)]
    [InlineData(5, 5, 0)]
    [InlineData(89.9, 89.9, 0)]
    [InlineData(90, 0, 1)]
    [InlineData(100, 0, 1)]
    public void Barely_begun_it_begins_anew_and_nearly_at_its_end_it_was_seen(double minutes, double position, int times)
    {
        var left = Fresh.Left(TimeSpan.FromMinutes(minutes), null, Evening);
        (left.Position, left.Times).ShouldBe((TimeSpan.FromMinutes(position), times));
    }

    [Fact]
    public void Without_a_duration_only_the_place_is_known()
    {
        var left = WatchState.Of(null).Left(TimeSpan.FromSeconds(3), null, Evening);
        (left.Position, left.Share, left.Times).ShouldBe((TimeSpan.FromSeconds(3), null, 0));
    }

    [Fact]
    public void The_same_evening_told_again_is_one_viewing_and_another_evening_is_another()
    {
        var seen = Fresh.Ended(Evening).Left(TimeSpan.FromMinutes(97), null, Evening.AddMinutes(7)).Ended(Evening.AddMinutes(20)).Ended(Evening.AddMinutes(-5));
        seen.Times.ShouldBe(1);
        seen.Ended(Evening.AddDays(1)).Times.ShouldBe(2);
        WatchState.Of(null).Ended(Evening).Ended(Evening.AddMinutes(29)).Ended(Evening.AddMinutes(59)).Times.ShouldBe(2);
    }

    [Fact]
    public void A_film_that_is_seen_again_is_left_where_it_is_left_and_stays_seen()
    {
        var again = Fresh.Ended(Evening).Left(TimeSpan.FromMinutes(30), null, Evening.AddDays(1));
        (again.IsLeft, again.Times).ShouldBe((true, 1));
    }

    [Fact]
    public void What_is_told_late_comes_before_unless_the_clock_was_wrong()
    {
        var known = Fresh.Left(TimeSpan.FromMinutes(30), null, Evening);
        known.Precedes(Evening.AddSeconds(-1), Evening.AddDays(1)).ShouldBeFalse();
        known.Precedes(Evening, Evening).ShouldBeTrue();
        (known with { At = Evening.AddYears(3) }).Precedes(Evening, Evening.AddMinutes(1)).ShouldBeTrue();
    }

    [Fact]
    public void Said_by_hand_it_was_seen_once_and_never_again_when_taken_back()
    {
        Fresh.Seen(Evening).Seen(Evening.AddDays(9)).Times.ShouldBe(1);
        Fresh.Left(TimeSpan.FromMinutes(30), null, Evening).Seen(Evening).IsLeft.ShouldBeFalse();
        var never = Fresh.Ended(Evening).Unseen(Evening);
        (never.Times, never.EndedAt).ShouldBe((0, null));
    }
}
