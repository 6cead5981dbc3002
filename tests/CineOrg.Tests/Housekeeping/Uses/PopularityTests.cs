using CineOrg.Core.Housekeeping.Uses;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Uses;

public sealed class PopularityTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_use_counts_half_a_half_life_later()
    {
        var used = Popularity.Of(2, Day);

        Popularity.Score(used, Day).ShouldBe(2, 1e-9);
        Popularity.Score(used, Day + Popularity.HalfLife).ShouldBe(1, 1e-9);
        Popularity.Score(used, Day + 3 * Popularity.HalfLife).ShouldBe(0.25, 1e-9);
    }

    [Fact]
    public void What_was_never_used_scores_nothing_at_any_time()
    {
        Popularity.Score(Popularity.None, Day).ShouldBe(0);
        Popularity.Add(Popularity.None, Popularity.Of(1, Day)).ShouldBe(Popularity.Of(1, Day));
        Popularity.Of(0, Day).ShouldBe(Popularity.None);
    }

    [Fact]
    public void The_order_of_uses_makes_no_difference() => Prop.ForAll(ArbMap.Default.ArbFor<ushort[]>(), days =>
        Math.Abs(Of(days) - Of(days.AsEnumerable().Reverse())) < 1e-6).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_films_keep_their_order_as_time_passes() => Prop.ForAll(ArbMap.Default.ArbFor<(ushort[] One, ushort[] Other, ushort Later)>(), drawn =>
    {
        var (one, other, then) = (Of(drawn.One), Of(drawn.Other), Day.AddDays(4_000 + drawn.Later % 500));
        return one <= other || Popularity.Score(one, then) >= Popularity.Score(other, then);
    }).QuickCheckThrowOnFailure();

    private static double Of(IEnumerable<ushort> days) =>
        days.Aggregate(Popularity.None, (sum, day) => Popularity.Add(sum, Popularity.Of(1, Day.AddDays(day % 4_000))));

    [Fact]
    public void It_is_the_plain_sum_of_halved_uses()
    {
        DateTimeOffset[] uses = [Day, Day.AddDays(10), Day.AddDays(95)];
        var now = Day.AddDays(120);

        var popularity = uses.Aggregate(Popularity.None, (sum, use) => Popularity.Add(sum, Popularity.Of(1, use)));

        Popularity.Score(popularity, now).ShouldBe(uses.Sum(use => Math.Pow(0.5, (now - use) / Popularity.HalfLife)), 1e-9);
    }
}
