using CineOrg.App.Lab.Traces;
using CineOrg.App.Lab.Traces.Policies;
using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Lab.Traces;

/// <summary>Each policy on traces small enough to be worked out by hand from its paper.</summary>
public sealed class PoliciesTests
{
    [Theory]
    // Oldest first: abc, bca (a was used), cad (b went), adc (c was used), dcb (a went).
    [InlineData("lru", "abcadcb", 3, "...+.+.")]
    // a stays the oldest although it was used: abc, bcd, c is a hit, a is gone.
    [InlineData("fifo", "abcadca", 3, "...+.+.")]
    // Counts a2 b1 c1: d takes the place of b, used longest ago of the once used; b, asked for twice by now, takes that of c; a is still there.
    [InlineData("lfu", "abcadba", 3, "...+..+")]
    // Counts outlive the stay: b returns with two uses and stays when c, with two as well, takes the place of a, used longest ago.
    [InlineData("lfu", "aabcbcb", 2, ".+....+")]
    // The hand forgives a, who was used, takes b for d and stands at c: it takes c for b. a is still there.
    [InlineData("sieve", "abcadba", 3, "...+..+")]
    // Asked for never again, d does not come in.
    [InlineData("belady", "abcdabc", 3, "....+++")]
    // Three in turn, two places: whoever comes last in each round stays out.
    [InlineData("belady", "abcabcabc", 2, "...++.++.")]
    public void Small_traces_come_out_as_by_hand(string policy, string works, int held, string served) => Played.Hits(policy, works, held).ShouldBe(served);

    [Fact]
    public void S3_fifo_sends_who_was_asked_for_once_out_of_the_small_queue_and_takes_it_into_the_main_one_when_it_returns()
    {
        // Ten places, one of them small. When k comes, a (used twice more) moves on to the main queue and b goes, leaving its name; so it returns to the main queue,
        // where ten strangers do not reach it.
        Played.Hits("s3-fifo", "aaabcdefghijk" + "b" + "a" + "lmnopqrstu" + "b", 10).ShouldBe(".++.........." + "." + "+" + ".........." + "+");
    }

    [Fact]
    public void W_tinylfu_does_not_let_a_row_of_strangers_drive_out_who_is_asked_for_often()
    {
        // Places: window 1, main 9. Nine asked for twice each, then thirty strangers once each: none was asked for more often, so all nine are still there.
        const string often = "abcdefghi";
        var strangers = string.Concat(Enumerable.Range(0, 30).Select(at => (char)('A' + at)));
        Played.Hits("w-tinylfu", often + often + strangers + often, 10)[^9..].ShouldBe("+++++++++");
        Played.Hits("lru", often + often + strangers + often, 10)[^9..].ShouldBe(".........");
    }

    [Fact]
    public void The_sketch_counts_lately_and_forgets()
    {
        var sketch = new Sketch(16);
        for (var time = 0; time < 6; time++) sketch.Count(1);
        sketch.Of(1).ShouldBe(6);
        for (var time = 0; time < 154; time++) sketch.Count(2);
        sketch.Of(1).ShouldBe(3);
        sketch.Of(2).ShouldBe(7);
    }

    [Fact]
    public void A_work_asked_for_at_a_higher_level_grows_by_the_difference_and_one_larger_than_the_budget_is_not_kept()
    {
        Trace trace = new("levels", [new(0, 0, 0, Level.Basic), new(1, 0, 0, Level.Deep), new(2, 0, 1, Level.Basic), new(3, 0, 0, Level.Medium)], 2, 1);
        var costs = new Costs([1, 2, 3, 10], [0, 2, 1, 2]);
        var roomy = new Simulation(trace, costs, new(0)).Run(PolicyKinds.Online[0], 1);
        (roomy.Served, roomy.BytesMoved, roomy.Quota).ShouldBe((0.25, 2 + 8 + 2, 2 + 3 + 2));
        roomy.Regenerations.ShouldBe(0);
        // Six bytes: deep is served and not kept, so medium has to be fetched although deep was.
        var narrow = new Simulation(trace, costs, new(0)).Run(PolicyKinds.Online[0], 0.3);
        (narrow.Served, narrow.Regenerations, narrow.BytesMoved).ShouldBe((0, 1, 2 + 8 + 2 + 1));
    }
}
