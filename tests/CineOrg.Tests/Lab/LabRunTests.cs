using System.Text.Json.Nodes;
using CineOrg.App.Bootstrap;
using CineOrg.App.Lab;
using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Jobs.Decisions;
using CineOrg.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Lab;

public sealed class LabRunTests
{
    private static readonly string[] Busy = ["evening-at-home", "reflex-clicks", "fall-through"];

    [Theory]
    [InlineData("calm-catch-up")]
    [InlineData("conditions")]
    [InlineData("fall-through")]
    [InlineData("provider-down")]
    [InlineData("deferred-and-notified")]
    public void The_same_seed_gives_the_same_run_and_another_seed_another(string name)
    {
        var scenario = Named(name);
        var first = LabRun.Of(scenario, "", scenario.Choices, 7);
        LabRun.Of(scenario, "", scenario.Choices, 7).Figures.ShouldBe(first.Figures);
        LabRun.Of(scenario, "", scenario.Choices, 8).Figures.ShouldNotBe(first.Figures);
    }

    [Theory]
    [InlineData("calm-catch-up")]
    [InlineData("fall-through")]
    [InlineData("film-state")]
    public void Quick_claims_hold_by_other_seeds_too(string name)
    {
        var scenario = Named(name);
        foreach (var seed in (int[])[2, 3, 4])
            Judgement.Of(scenario, seed).Checks.Where(check => !check.Held).Select(check => check.Told).ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_that_does_not_hold_is_broken_and_so_is_one_about_a_figure_that_is_not_there()
    {
        var scenario = Named("calm-catch-up");
        var planted = scenario with { Checks = [new("jobs.low.done", "=", 99), new("jobs.imagined", "=", 0), new("jobs.low.done", "=", 100)] };
        var judged = Judgement.Of(planted, null);
        judged.Held.ShouldBeFalse();
        judged.Checks.Select(check => check.Held).ShouldBe([false, false, true]);
    }

    [Fact]
    public void Ten_thousand_decisions_are_made_the_same_again_from_their_record_alone_and_a_planted_difference_is_shown()
    {
        var decisions = Busy.Select(Named)
            .SelectMany(scenario => LabRun.Of(scenario, "", scenario.Choices, 1, decisions: 1).Decisions).Take(12_000).ToList();
        decisions.Count.ShouldBeGreaterThanOrEqualTo(10_000);
        using var deciders = new ServiceCollection().AddDeciders().BuildServiceProvider();
        var replay = deciders.GetRequiredService<Replay>();
        decisions.Select(decision => replay.Of(Reread(decision))).Where(replayed => !replayed.Same)
            .Select(replayed => replayed.Refusal ?? string.Join(" ", replayed.Differences)).ShouldBeEmpty();
        decisions.Select(decision => decision.Kind).Distinct().Order().ShouldBe(["execution", "job", "source"]);
        var planted = decisions.First(decision => decision.Kind == "execution");
        var other = JsonNode.Parse(planted.Outcome)!;
        other["reason"] = "guessed";
        replay.Of(planted with { Outcome = other.ToJsonString() }).Differences.ShouldHaveSingleItem().Path.ShouldBe("$.reason");
    }

    // Through text, as a new process would read it.
    private static Decision Reread(Decision decision) => DecisionJson.Read<Decision>(DecisionJson.Write(decision));

    private static Scenario Named(string name) => ScenarioFile.Read(Path.Combine(SourceTree.Root, "lab", name + ".json"));
}
