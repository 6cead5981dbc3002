using CineOrg.Core.Context.Graph;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Graph;

public sealed class WaysTests
{
    private static readonly string[] Entities = ["Movie", "Person", "Genre", "Keyword", "Country", "Collection"];

    private static readonly Gen<IReadOnlyList<Relation>> Relations =
        from count in Gen.Choose(0, 18)
        from ends in Gen.ArrayOf(from one in Gen.Choose(0, 5) from step in Gen.Choose(1, 5) from weight in Gen.Choose(1, 12) select (one, (one + step) % 6, weight), count)
        select (IReadOnlyList<Relation>)[.. ends.Select((end, at) => new Relation($"r{at}", Entities[end.one], Entities[end.Item2], Via.All[0], end.weight / 2d, null, null, 1))];

    [Fact]
    public void The_way_is_as_cheap_as_the_cheapest_of_all_ways() => Prop.ForAll(Relations.ToArbitrary(), relations =>
    {
        var ways = new Ways(Entities, relations);
        foreach (var from in Entities)
            foreach (var to in Entities)
            {
                var way = ways.Find(from, to);
                (way?.Cost).ShouldBe(Cheapest(relations, from, to, []));
                if (way is null) continue;
                way.Relations.Sum(relation => relation.Weight).ShouldBe(way.Cost);
                way.Relations.Aggregate(from, (at, relation) => { relation.From.ShouldBe(at); return relation.To; }).ShouldBe(to);
            }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_two_that_cost_the_same_the_shorter_counts_then_the_one_declared_earlier()
    {
        var via = Via.All[0];
        Relation[] relations =
        [
            new("long-1", "Movie", "Person", via, 1, null, null, 1), new("long-2", "Person", "Genre", via, 1, null, null, 2),
            new("first", "Movie", "Genre", via, 2, null, null, 3), new("second", "Movie", "Genre", via, 2, null, null, 4),
        ];
        new Ways(Entities, relations).Find("Movie", "Genre")!.Relations.ShouldHaveSingleItem().Name.ShouldBe("first");
    }

    private static double? Cheapest(IReadOnlyList<Relation> relations, string from, string to, IReadOnlyList<string> passed)
    {
        if (from == to) return 0;
        double? best = null;
        foreach (var relation in relations.Where(relation => relation.From == from && !passed.Contains(relation.To)))
            if (Cheapest(relations, relation.To, to, [.. passed, from]) is { } rest && !(best <= relation.Weight + rest)) best = relation.Weight + rest;
        return best;
    }
}
