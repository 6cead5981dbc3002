using System.Text.Json;
using CineOrg.Core.Availability;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Availability;

public sealed class SourceSelectorTests
{
    private static readonly SourceQuestion Film = new(8);

    [Fact]
    public void The_film_of_the_document_is_played_layer_by_layer_as_each_goes()
    {
        Source[] sources =
        [
            At(DataLocations.Backup, "ArchiveServer", 300), At(DataLocations.Streaming, "NetflixOfficial", 80, 9.5),
            At(DataLocations.Friend, "User123", 50, 10), At(DataLocations.Disk, Source.Self, 20), At(DataLocations.Ssd, Source.Self, 5),
        ];
        var tried = new List<string>();
        while (SourceSelector.Choose(sources, Film) is { Found: true, Index: var at })
        {
            tried.Add(sources[at].Location);
            sources[at] = sources[at] with { Broken = true };
        }
        tried.ShouldBe([DataLocations.Ssd, DataLocations.Disk, DataLocations.Friend, DataLocations.Streaming, DataLocations.Backup]);
        SourceSelector.Choose(sources, Film).ShouldBe(SourceChoice.None);
    }

    [Fact]
    public void A_friend_whose_line_is_too_slow_or_was_never_measured_is_passed_over()
    {
        Source[] sources = [At(DataLocations.Friend, "slow", 5, 7), At(DataLocations.Friend, "unknown", 5), At(DataLocations.Torrents, "swarm", 9)];
        SourceSelector.Choose(sources, Film).Index.ShouldBe(2);
        SourceSelector.Judge(in sources[0], Film).ShouldBe(Verdict.TooSlow);
    }

    [Fact]
    public void A_line_that_stalls_more_than_once_in_twenty_is_no_source_and_a_stated_limit_holds_instead()
    {
        var shaky = At(DataLocations.Friend, "shaky", 5, 12) with { DeviationMbps = 6 };
        var steady = shaky with { Owner = "steady", DeviationMbps = 1 };
        SourceSelector.Judge(in shaky, Film).ShouldBe(Verdict.TooRisky);
        SourceSelector.Judge(in steady, Film).ShouldBe(Verdict.Sustains);
        SourceSelector.Judge(in shaky, Film with { MostRisk = 0.5 }).ShouldBe(Verdict.Sustains);
    }

    [Fact]
    public void Inside_a_layer_a_likely_stall_outweighs_a_quick_first_frame()
    {
        var quick = At(DataLocations.Friend, "quick", 50, 14) with { DeviationMbps = 2.9 };
        var sure = At(DataLocations.Friend, "sure", 300, 40) with { DeviationMbps = 1 };
        SourceSelector.Choose([quick, sure], Film).Index.ShouldBe(1);
        SourceSelector.Choose([quick with { DeviationMbps = 0.5 }, sure], Film).Index.ShouldBe(0);
    }

    [Fact]
    public void Whatever_the_places_the_choice_is_the_best_by_the_rule() => Holds(random =>
    {
        var (sources, question) = (DrawnSources.Of(random), new SourceQuestion(random.Next(0, 30)));
        var fit = sources.Index().Where(one => SourceSelector.Judge(in sources[one.Index], question) == Verdict.Sustains).ToList();
        var chosen = SourceSelector.Choose(sources, question);
        if (fit.Count == 0) return chosen == SourceChoice.None;
        var nearest = fit.Min(one => one.Item.Rank);
        var best = sources[chosen.Index];
        return best.Rank == nearest && !best.Broken && best.Access != Access.None && chosen.StallRisk <= question.MostRisk
            && (best.Access != Access.Peer || best.BandwidthMbps > question.BitRateMbps)
            && fit.Where(one => one.Item.Rank == nearest).All(one => SourceSelector.Choose([one.Item], question).CostMs >= chosen.CostMs);
    });

    [Fact]
    public void Falling_through_goes_by_the_ranking_and_tries_each_source_once() => Holds(random =>
    {
        var (sources, question) = (DrawnSources.Of(random), new SourceQuestion(random.Next(0, 30)));
        var order = new SourceChoice[sources.Length];
        var count = SourceSelector.Rank(sources, question, order);
        foreach (var next in order.Take(count))
        {
            if (SourceSelector.Choose(sources, question) != next) return false;
            sources[next.Index] = sources[next.Index] with { Broken = true };
        }
        return !SourceSelector.Choose(sources, question).Found;
    });

    [Fact]
    public void The_order_in_which_places_are_named_decides_nothing_but_ties() => Holds(random =>
    {
        var (sources, question) = (DrawnSources.Of(random), new SourceQuestion(random.Next(0, 30)));
        var turned = sources.Reverse().ToArray();
        var (one, other) = (SourceSelector.Choose(sources, question), SourceSelector.Choose(turned, question));
        return one.Found == other.Found && one.CostMs == other.CostMs
            && (!one.Found || sources[one.Index].Rank == turned[other.Index].Rank);
    });

    [Fact]
    public void A_choice_replays_from_its_record_alone() => Holds(random =>
    {
        var (sources, question) = (DrawnSources.Of(random), new SourceQuestion(random.Next(0, 30)));
        var stored = JsonSerializer.Serialize((sources, question), Plain);
        var (again, asked) = JsonSerializer.Deserialize<(Source[], SourceQuestion)>(stored, Plain);
        return SourceSelector.Choose(again, asked) == SourceSelector.Choose(sources, question);
    });

    [Fact]
    public void Choosing_allocates_nothing()
    {
        var sources = DrawnSources.Of(new(7), 20);
        SourceSelector.Choose(sources, Film);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 1000; run++) SourceSelector.Choose(sources, Film);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static readonly JsonSerializerOptions Plain = new() { IncludeFields = true };

    private static Source At(string layer, string owner, double latency, double? bandwidth = null) =>
        Source.At(DataLocations.Default.Of(layer), owner) with { LatencyMs = latency, BandwidthMbps = bandwidth, DeviationMbps = bandwidth is null ? null : 0.2 };

    private static void Holds(Func<Random, bool> rule) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => rule(new(seed))));
}
