using System.Text.Json;
using CineOrg.App.Bootstrap;
using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Jobs.Decisions;
using CineOrg.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.Decisions;

public sealed class ReplayTests
{
    private static readonly Replay Twice = new([new Doubling()]);

    [Fact]
    public void What_is_decided_the_same_again_shows_no_difference() =>
        Twice.Of(Made("{\"number\":4}", "{\"number\":8,\"words\":[\"even\"]}")).Same.ShouldBeTrue();

    [Fact]
    public void The_order_of_members_counts_for_nothing() =>
        Twice.Of(Made("{\"number\":4}", "{\"words\":[\"even\"], \"number\":8}")).Same.ShouldBeTrue();

    [Fact]
    public void A_planted_difference_is_shown_where_it_is()
    {
        var replayed = Twice.Of(Made("{\"number\":4}", "{\"number\":9,\"words\":[\"odd\",\"big\"]}"));
        replayed.Same.ShouldBeFalse();
        replayed.Differences.ShouldBe([new("$.number", "9", "8"), new("$.words[0]", "\"odd\"", "\"even\""), new("$.words[1]", "\"big\"", null)]);
    }

    [Theory]
    [InlineData("{\"number\":\"four\"}")]
    [InlineData("{\"number\":4,\"other\":1}")]
    [InlineData("{")]
    public void Inputs_of_another_form_are_refused_with_the_reason(string inputs) =>
        Twice.Of(Made(inputs, "{}")).Refusal.ShouldNotBeNull().ShouldContain("does not read");

    [Fact]
    public void An_unknown_kind_is_refused() => new Replay([]).Of(Made("{}", "{}")).Refusal.ShouldBe("nothing decides \"doubling\"");

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(0.25, 250)]
    [InlineData(0, 0)]
    public void Of_long_ones_the_share_that_is_kept_is_kept_exactly_of_short_ones_all(double share, int kept)
    {
        var log = new DecisionLog(new(share), new HeldClock());
        for (var number = 0; number < 1000; number++)
        {
            log.Note(JobDecider.Word, number, number, "");
            log.Decide(new Doubling(), new Numbered(number), _ => "because");
        }
        log.Take().CountBy(decision => decision.Kind).ToDictionary().ShouldSatisfyAllConditions(
            kinds => kinds.GetValueOrDefault(JobDecider.Word).ShouldBe(kept), kinds => kinds["doubling"].ShouldBe(1000));
    }

    [Fact]
    public void A_kind_that_is_decided_often_takes_no_place_from_one_that_is_rare()
    {
        var log = new DecisionLog(new(0.5), new HeldClock());
        for (var number = 0; number < 10; number++)
        {
            log.Note(JobDecider.Word, number, number, "");
            if (number % 2 == 0) log.Note(WayDecider.Word, number, number, "");
        }
        log.Take().GroupBy(decision => decision.Kind).Select(kind => (kind.Key, kind.Count())).Order().ShouldBe([(JobDecider.Word, 5), (WayDecider.Word, 2)]);
    }

    [Fact]
    public async Task Decisions_are_written_in_batches_read_newest_first_and_let_go_when_old()
    {
        using var store = new Store();
        var (log, kept) = (new DecisionLog(new(1), store.Clock), store.Get<IDecisionRepository>());
        using var writer = new DecisionWriter(log, kept, store.Database, new(1), store.Clock, NullLogger<DecisionWriter>.Instance);
        for (var number = 0; number < 700; number++) log.Decide(new Doubling(), new Numbered(number), _ => "because");
        await writer.Write(TestContext.Current.CancellationToken);
        var newest = await kept.Latest(10, "doubling", null, TestContext.Current.CancellationToken);
        JsonDocument.Parse(newest[0].Inputs).RootElement.GetProperty("number").GetInt32().ShouldBe(699);
        (await kept.Latest(1000, null, newest[9].Id, TestContext.Current.CancellationToken)).Count.ShouldBe(690);
        var gone = await store.Write(transaction => kept.Forget(transaction, store.Clock.GetUtcNow().AddSeconds(1), 500));
        gone.ShouldBe(500);
    }

    [Fact]
    public async Task Never_more_are_kept_than_the_setting_says_and_the_newest_stay()
    {
        using var store = new Store();
        var (log, kept) = (new DecisionLog(new(1), store.Clock), store.Get<IDecisionRepository>());
        using var writer = new DecisionWriter(log, kept, store.Database, new(1, Most: 600), store.Clock, NullLogger<DecisionWriter>.Instance);
        for (var number = 0; number < 1_700; number++) log.Decide(new Doubling(), new Numbered(number), _ => "because");
        await writer.Write(TestContext.Current.CancellationToken);
        var left = await kept.Latest(10_000, stop: TestContext.Current.CancellationToken);
        left.Count.ShouldBe(600);
        JsonDocument.Parse(left[^1].Inputs).RootElement.GetProperty("number").GetInt32().ShouldBe(1_100);
    }

    [Fact]
    public void What_cannot_be_counted_is_recorded_and_made_again_all_the_same() =>
        DecisionJson.Read<SourceInputs>(DecisionJson.Write(new SourceInputs([], double.PositiveInfinity, double.NaN))).BitRateMbps.ShouldBe(double.PositiveInfinity);

    [Fact]
    public void Each_kind_of_decision_is_made_again_without_store_clock_or_settings()
    {
        using var deciders = new ServiceCollection().AddDeciders().BuildServiceProvider();
        deciders.GetRequiredService<Replay>().Kinds.Order().ShouldBe(["execution", "job", "source", "way"]);
    }

    private static Decision Made(string inputs, string outcome) => new(Guid.CreateVersion7(), default, "doubling", inputs, outcome, "because");

    public sealed record Numbered(int Number);

    public sealed record Doubled(int Number, IReadOnlyList<string> Words);

    private sealed class Doubling() : Decider<Numbered, Doubled>("doubling")
    {
        public override Doubled Decide(Numbered inputs) => new(inputs.Number * 2, ["even"]);
    }
}
