using CineOrg.App.Lab.Traces;
using CineOrg.App.Lab.Traces.Shapes;
using CineOrg.Tests.Providers;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Lab.Traces;

/// <summary>What docs/memory.md promises of our rule beside the others.</summary>
public sealed class RivalsTests
{
    private static readonly string[] Rivals = ["lru", "sieve", "w-tinylfu"];
    private static readonly double[] Budgets = [0.05, 0.1, 0.2, 0.5];

    public static TheoryData<string, double> ShapesAndBudgets => [.. TraceShapes.All.Keys.SelectMany(name => Budgets.Select(share => (name, share)))];

    [Theory]
    [MemberData(nameof(ShapesAndBudgets))]
    public void Whatever_the_shape_the_best_of_them_is_missed_by_two_percent_at_most(string shape, double share)
    {
        var simulation = new Simulation(TraceShapes.All[shape]().Whole(), Costs.Unit, new(0));
        var best = PolicyKinds.Online.Where(kind => Rivals.Contains(kind.Name)).Max(kind => simulation.Run(kind, share).Served);
        simulation.Run(PolicyKinds.Ours, share).Served.ShouldBeGreaterThan(0.98 * best);
    }

    [Theory]
    [InlineData(0.05, 0.7)]
    [InlineData(0.1, 0.78)]
    [InlineData(0.2, 0.87)]
    [InlineData(0.5, 0.98)]
    public void On_what_people_of_movielens_asked_for_it_is_above_each_of_them(double share, double ofTheOptimum)
    {
        var simulation = new Simulation(TraceFile.Read(TestData.Path("traces/movielens-even.csv")).Whole(), Costs.Unit, new(0));
        var ours = simulation.Run(PolicyKinds.Ours, share).Served;
        PolicyKinds.Online.ShouldAllBe(kind => simulation.Run(kind, share).Served < ours);
        (ours / simulation.Run(PolicyKinds.Belady, share).Served).ShouldBeGreaterThan(ofTheOptimum);
        simulation.Run(PolicyKinds.OursAhead, share).Served.ShouldBeGreaterThanOrEqualTo(ours - 0.0005);
    }

    [Theory]
    [InlineData(0.05, "lfu", 0.63)]
    [InlineData(0.1, "lfu", 0.72)]
    [InlineData(0.2, "lfu", 0.82)]
    [InlineData(0.05, "lru", 0.46)]
    [InlineData(0.1, "lru", 0.64)]
    [InlineData(0.2, "lru", 0.81)]
    public void The_simulator_agrees_with_what_others_measured_on_it(double share, string policy, double ofTheOptimum)
    {
        var simulation = new Simulation(TraceFile.Read(TestData.Path("traces/movielens-even.csv")).Whole(), Costs.Unit, new(0));
        var online = PolicyKinds.Online.Single(kind => kind.Name == policy);
        (simulation.Run(online, share).Served / simulation.Run(PolicyKinds.Belady, share).Served).ShouldBe(ofTheOptimum, 0.006);
    }
}
