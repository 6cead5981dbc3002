using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Worth;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Worth;

/// <summary>What keeping something is worth, learned from how what was used alike came back.</summary>
public sealed class WorthTests
{
    [Fact]
    public void A_use_a_half_life_ago_counts_half_and_a_number_that_goes_back_does_no_harm()
    {
        var again = Usage.First(100).Again(100 + (long)Usage.HalfLife);
        (again.Count, again.Weight).ShouldBe((2, 1.5));
        again.Again(50).ShouldBe(again with { Count = 3, Weight = 2.5 });
        again.Age(0).ShouldBe(0);
    }

    [Fact]
    public void Knowing_nothing_what_is_used_often_and_lately_promises_more()
    {
        var outlook = new Outlook(new(), 1000);
        outlook.Of(new(9, 9, 990), 1000).ShouldBeGreaterThan(outlook.Of(new(1, 1, 990), 1000));
        outlook.Of(new(1, 1, 990), 1000).ShouldBeGreaterThan(outlook.Of(new(1, 1, 100), 1000));
    }

    [Fact]
    public void What_returns_in_a_cycle_is_worth_more_the_nearer_its_time_comes()
    {
        LifeTable table = new();
        for (var film = 0; film < 300; film++) Lived(table, new(4, 2, 0), 1000);
        var outlook = new Outlook(table, 5000);
        outlook.Of(new(4, 2, 0), 900).ShouldBeGreaterThan(3 * outlook.Of(new(4, 2, 0), 10));
    }

    [Fact]
    public void What_was_never_used_again_promises_little()
    {
        LifeTable table = new();
        for (var film = 0; film < 500; film++)
        {
            Lived(table, new(3, 3, 0), 50);
            table.Rested(new(1, 1, 0), 0, 4000);
        }
        var outlook = new Outlook(table, 5000);
        var (loved, once) = (outlook.Why(new(3, 3, 4990), 5000), outlook.Why(new(1, 1, 4990), 5000));
        loved.Returns.ShouldBeGreaterThan(20 * once.Returns);
        loved.Chance.ShouldBeGreaterThan(0.5);
        (loved.Count, loved.Age).ShouldBe((3, 10));
    }

    [Fact]
    public void A_table_that_is_written_and_read_again_tells_the_same()
    {
        LifeTable table = new();
        for (var film = 0; film < 50; film++) Lived(table, new(1 + film % 5, 1 + film % 3, film), 100 + 40 * film);
        var again = new LifeTable([.. table.Cells, new(-1, 3, 3), new(int.MaxValue, 3, 3)]);
        again.Cells.SequenceEqual(table.Cells).ShouldBeTrue();
        new Outlook(again, 9000).Of(new(2, 1.5, 100), 4000).ShouldBe(new Outlook(table, 9000).Of(new(2, 1.5, 100), 4000));
    }

    [Fact]
    public void The_layer_that_spares_least_for_its_bytes_goes_first()
    {
        // Images are a hundred times as large as all else and asked for by a third of those who come.
        var cut = new Layers([350, 1_500, 10_000, 120_000], [0, 1, 1, 1]).Least(Level.Deep, 0.3);
        (cut.To, cut.Bytes).ShouldBe((Level.Medium, 110_000));
        cut.Worth.ShouldBe(0.3 / 3 / 110_000, 1e-12);
        // Nobody ever asks for less than everything: then there is no use in half of it.
        new Layers([350, 1_500, 10_000, 120_000], [0, 0, 0, 1]).Least(Level.Deep, 0.3).To.ShouldBeNull();
        // A dearer source makes it worth more.
        new Layers([1, 2, 3, 10], [1, 1, 1, 1], price: 5).Least(Level.Deep, 0.3).Worth.ShouldBe(5 * new Layers([1, 2, 3, 10], [1, 1, 1, 1]).Least(Level.Deep, 0.3).Worth, 1e-12);
    }

    [Fact]
    public void What_follows_is_what_others_opened_next()
    {
        var sequels = new Sequels(soon: 2);
        foreach (var person in Enumerable.Range(0, 4))
        {
            sequels.Opened(person, 1);
            sequels.Opened(person, person < 3 ? 2 : 9);
            sequels.Opened(person, 3);
            sequels.Opened(person, 4);
        }
        sequels.Of(1).ShouldBe([(3, 1.0), (2, 0.75)]);
        sequels.Of(77).ShouldBeEmpty();
    }

    private static void Lived(LifeTable table, Usage usage, long until)
    {
        table.Rested(usage, usage.Last, usage.Last + until);
        table.Came(usage, usage.Last + until);
    }
}
