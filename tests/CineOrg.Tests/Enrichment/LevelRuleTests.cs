using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

public sealed class LevelRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<Enricher> Questions = Enrichers.OfMovies;

    [Fact]
    public void Nothing_asked_is_level_initial() => LevelRule.Reached(Questions, States()).ShouldBe(Level.Initial);

    [Theory]
    [InlineData(Level.Basic)]
    [InlineData(Level.Medium)]
    [InlineData(Level.Deep)]
    public void A_level_is_reached_when_its_questions_and_those_below_are_settled(Level level) =>
        LevelRule.Reached(Questions, States([.. Settled(level)])).ShouldBe(level);

    [Fact]
    public void A_failed_question_below_holds_back_all_levels_above()
    {
        var states = States([.. Settled(Level.Deep)]);
        states["poster"] = new("poster", EnricherOutcome.Failed, Now, Now);
        LevelRule.Reached(Questions, states).ShouldBe(Level.Initial);
    }

    [Fact]
    public void Only_what_the_level_lacks_is_asked()
    {
        var asked = LevelRule.ToAsk(Questions, States([.. Settled(Level.Basic)]), Level.Medium, _ => true, Now);
        asked.Select(enricher => enricher.Name).ShouldBe(["credits", "genres", "rating", "productionCountries", "collections"]);
    }

    [Fact]
    public void A_failed_question_waits_for_its_next_attempt()
    {
        var states = States([.. Settled(Level.Basic)]);
        states["details"] = new("details", EnricherOutcome.Failed, Now, Now.AddMinutes(5));
        LevelRule.ToAsk(Questions, states, Level.Basic, _ => true, Now).ShouldBeEmpty();
        LevelRule.ToAsk(Questions, states, Level.Basic, _ => true, Now.AddMinutes(5)).ShouldHaveSingleItem().Name.ShouldBe("details");
    }

    [Fact]
    public void What_no_source_could_answer_is_asked_again_once_one_can()
    {
        var states = States([.. Questions.Select(one => new EnricherState(one.Name, EnricherOutcome.NotApplicable, Now, null))]);
        LevelRule.ToAsk(Questions, states, Level.Deep, _ => false, Now).ShouldBeEmpty();
        LevelRule.ToAsk(Questions, states, Level.Deep, one => one.Name == "rating", Now).ShouldHaveSingleItem().Name.ShouldBe("rating");
    }

    private static IEnumerable<EnricherState> Settled(Level level) => Questions
        .Where(one => one.Level <= level)
        .Select(one => new EnricherState(one.Name, EnricherOutcome.Done, Now, null));

    private static Dictionary<string, EnricherState> States(params EnricherState[] states) => states.ToDictionary(state => state.Enricher);
}
