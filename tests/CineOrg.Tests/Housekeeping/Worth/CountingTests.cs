using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Worth;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Worth;

/// <summary>What each use tells of others that are used alike.</summary>
public sealed class CountingTests
{
    [Fact]
    public void A_first_use_tells_nothing_and_each_later_one_a_return_and_the_rest_before_it()
    {
        var counting = new Counting(100, 0);
        counting.Use(EntityKind.Movie, default, 1).ShouldBe(Usage.First(101));
        counting.Seen.ShouldBeEmpty();

        counting.Use(EntityKind.Movie, new(2, 2, 91), 1).Count.ShouldBe(3);

        var told = counting.Seen.ShouldHaveSingleItem();
        told.Kind.ShouldBe(EntityKind.Movie);
        told.Table.Cells.Sum(cell => cell.Came).ShouldBe(1);
        told.Table.Cells.Sum(cell => cell.Rested).ShouldBe(102 - 91, 1e-9);
    }

    [Fact]
    public void Rest_that_a_look_has_told_of_is_not_told_again()
    {
        var counting = new Counting(100, 98);
        counting.Use(EntityKind.Person, new(2, 2, 50), 1);
        counting.Seen.Single().Table.Cells.Sum(cell => cell.Rested).ShouldBe(101 - 98, 1e-9);
    }

    [Fact]
    public void Several_at_once_are_uses_one_after_the_other()
    {
        var (once, each) = (new Counting(10, 0), new Counting(10, 0));
        var usage = once.Use(EntityKind.Movie, new(1, 1, 5), 3);
        var same = new Usage(1, 1, 5);
        for (var use = 0; use < 3; use++) same = each.Use(EntityKind.Movie, same, 1);
        usage.ShouldBe(same);
        (once.Now, usage.Count).ShouldBe((13, 4));
        once.Seen.Single().Table.Cells.ShouldBe(each.Seen.Single().Table.Cells);
    }
}
