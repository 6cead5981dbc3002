using CineOrg.Core.Jobs.Limits;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.Limits;

public sealed class LimitTests
{
    private static readonly Gen<Sample> Samples =
        from latency in Gen.Choose(0, 100_000)
        from inFlight in Gen.Choose(0, 500)
        from dropped in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Sample(TimeSpan.FromMilliseconds(latency / 10.0), inFlight, dropped);

    public static TheoryData<string> Adaptive => ["gradient", "aimd"];

    [Theory]
    [MemberData(nameof(Adaptive))]
    public void Whatever_happens_it_stays_within_its_bounds(string which) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Samples.ArrayOf().ToArbitrary(), samples =>
        {
            var limit = New(which);
            return samples.All(sample =>
            {
                limit.Told(sample);
                return limit.Now is >= 2 and <= 100;
            });
        }));

    [Theory]
    [MemberData(nameof(Adaptive))]
    public void It_shrinks_when_latency_grows_and_recovers(string which) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(5, 60).ToArbitrary(), Gen.Choose(6, 40).ToArbitrary(), (usual, factor) =>
        {
            var limit = New(which);
            var before = After(limit, 200, usual);
            var overloaded = After(limit, 60, Math.Max(usual * factor, 250));
            var after = After(limit, 600, usual);
            return overloaded < before && overloaded <= 10 && after >= before;
        }));

    [Fact]
    public void The_gradient_is_that_of_the_paper()
    {
        var limit = new GradientLimit(new() { First = 40, Most = 1000, Smoothing = 1, Queue = 4 });
        limit.Told(new(TimeSpan.FromMilliseconds(10), 40));
        limit.Now.ShouldBe(44); // clamp(1.5 · 10 / 10) = 1
        // The second of ten samples of warm-up: long = (10 + 100) / 2 = 55; 1.5 · 55 / 100 = 0.825; 44 · 0.825 + 4 = 40.3
        limit.Told(new(TimeSpan.FromMilliseconds(100), 44));
        limit.Now.ShouldBe(40);
    }

    [Fact]
    public void It_does_not_grow_while_it_is_not_used()
    {
        var limit = New("gradient");
        var before = limit.Now;
        for (var times = 0; times < 100; times++) limit.Told(new(TimeSpan.FromMilliseconds(10), 1));
        limit.Now.ShouldBe(before);
    }

    [Fact]
    public void Work_is_not_held_up_where_nobody_asks()
    {
        var limit = new WorkLimit(new GradientLimit(new() { First = 1, Most = 3, ShrinksOnlyInUse = false }), 3);
        limit.Now.ShouldBe(3);
        var idle = new Core.Jobs.Sensing.TrafficFigures(0, 0, 0, 0, 0, null, null, null);
        limit.Told(idle with { Median = TimeSpan.FromMilliseconds(10) });
        limit.Now.ShouldBe(1);
        limit.Told(idle);
        limit.Now.ShouldBe(3);
    }

    private static ILimit New(string which) => which == "aimd"
        ? new AimdLimit(new(TimeSpan.FromMilliseconds(200), Least: 2, Most: 100))
        : new GradientLimit(new() { Least = 2, Most = 100, LongWindow = 600 });

    private static int After(ILimit limit, int samples, double latency)
    {
        for (var times = 0; times < samples; times++) limit.Told(new(TimeSpan.FromMilliseconds(latency), limit.Now, latency > 200));
        return limit.Now;
    }
}
