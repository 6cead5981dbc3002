using CineOrg.App.Lab.Traces;
using CineOrg.Core.Catalogue;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CineOrg.Tests.Lab.Traces;

/// <summary>What must hold whatever is asked for.</summary>
public sealed class TracePropertyTests
{
    private static readonly Gen<Trace> Traces =
        from asked in Gen.Choose(1, 30).Two().SelectMany(most => Gen.ListOf(Gen.Choose(0, most.Item1 + most.Item2).Zip(Gen.Choose(0, 3)).Zip(Gen.Choose(0, 4))))
        where asked.Count > 0
        select Dense([.. asked]);

    private static readonly double[] Shares = [0.02, 0.1, 0.3, 0.7, 1];

    [Fact]
    public void Nobody_holds_more_than_the_budget_and_the_same_trace_gives_the_same_figures() => Check((trace, share, costs) =>
        PolicyKinds.All.All(kind => Run(trace, costs, kind, share) == Run(trace, costs, kind, share)));

    [Fact]
    public void Nobody_who_fetches_on_demand_passes_the_bound() => Check((trace, share, costs) =>
        PolicyKinds.All.Where(kind => kind != PolicyKinds.OursAhead).All(kind => Run(trace, costs, kind, share).Served <= new Optimum(trace, costs).Served(Budget(trace, costs, share)) + 1e-9));

    [Fact]
    public void With_works_of_one_size_nobody_passes_who_knows_the_future() => Check((trace, share, _) =>
        PolicyKinds.All.Where(kind => kind != PolicyKinds.OursAhead).All(kind => Run(trace.Whole(), Costs.Unit, kind, share).Served <= Run(trace.Whole(), Costs.Unit, PolicyKinds.Belady, share).Served + 1e-9));

    [Fact]
    public void With_room_for_everything_only_what_is_new_is_fetched_and_nothing_twice() => Check((trace, _, costs) =>
        PolicyKinds.All.All(kind => Run(trace, costs, kind, 1) is { Regenerations: 0 } all && all.BytesMoved <= trace.Works * costs.Bytes[^1]));

    [Fact]
    public void The_bound_never_falls_with_the_budget() => Check((trace, _, costs) =>
        Shares.Zip(Shares.Skip(1)).All(pair => new Optimum(trace, costs).Served(Budget(trace, costs, pair.First)) <= new Optimum(trace, costs).Served(Budget(trace, costs, pair.Second)) + 1e-9));

    private static void Check(Func<Trace, double, Costs, bool> holds) =>
        Prop.ForAll(Traces.Zip(Gen.Elements(Shares)).Zip(Gen.Elements(Costs.Usual, Costs.Unit)).ToArbitrary(), one => holds(Fit(one.Item1.Item1, one.Item2), one.Item1.Item2, one.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    // With works of one size there are no levels: whoever holds a work holds all of it.
    private static Trace Fit(Trace trace, Costs costs) => costs == Costs.Unit ? trace.Whole() : trace;

    private static App.Lab.Traces.Outcome Run(Trace trace, Costs costs, PolicyKind kind, double share) => new Simulation(trace, costs, new(100)).Run(kind, share);

    private static long Budget(Trace trace, Costs costs, double share) => (long)(trace.Works * costs.Of(Level.Deep) * share);

    private static Trace Dense(((int Work, int Level) Asked, int User)[] asked)
    {
        var works = asked.Select(one => one.Asked.Work).Distinct().ToList();
        return new("any", [.. asked.Select((one, at) => new Request(at * 1000L, one.User, works.IndexOf(one.Asked.Work), (Level)one.Asked.Level))], works.Count, 5);
    }
}
