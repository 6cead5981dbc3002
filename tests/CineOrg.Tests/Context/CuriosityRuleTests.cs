using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

public sealed class CuriosityRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);

    private static List<Frame> Steps(string intents) => [.. intents.Select((letter, at) => new Frame
    {
        Id = Guid.CreateVersion7(Start.AddMinutes(at)), Entity = "Movie", EntityId = $"{at}", At = Start.AddMinutes(at),
        Intent = new(letter switch { 'w' => "Watch", 'e' => "Explore", 'f' => "FetchNow", 'l' => "AddToList", 'p' => "Prefetch", _ => "Follow" }),
    })];

    [Theory]
    [InlineData("", null, null)]
    [InlineData("e", null, null)]
    [InlineData("eeeeee", null, null)]
    [InlineData("w", null, null)]
    [InlineData("ww", Curiosity.Low, "watching")]
    [InlineData("wew", null, null)]
    [InlineData("wwww", Curiosity.Low, "watching")]
    [InlineData("wwee", Curiosity.Low, "watching")]
    [InlineData("wweee", Curiosity.Medium, "exploring")]
    [InlineData("wweeee", Curiosity.Medium, "exploring")]
    [InlineData("wweeeee", null, null)]
    [InlineData("wwf", null, null)]
    [InlineData("wwl", null, null)]
    [InlineData("wwp", Curiosity.Low, "watching")]
    [InlineData("wwfww", Curiosity.Low, "watching")]
    public void The_table_moves_it_over_the_steps_and_nothing_else(string intents, Curiosity? level, string? word)
    {
        var move = CuriosityRule.Of(Steps(intents));
        (move?.Level, move?.Word).ShouldBe((level, word));
    }

    [Fact]
    public void The_same_steps_move_it_alike_and_a_row_never_leads_the_wrong_way() => Prop.ForAll(
        Gen.Elements('w', 'e', 'f', 'p').ArrayOf().ToArbitrary(), letters =>
        {
            var steps = Steps(new string(letters));
            CuriosityRule.Of(steps).ShouldBe(CuriosityRule.Of([.. steps]));
            if (letters is [.., 'w', 'w']) CuriosityRule.Of(steps)!.Level.ShouldBe(Curiosity.Low);
            if (letters is [.., 'f']) CuriosityRule.Of(steps).ShouldBeNull();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Put_back_only_later_steps_count()
    {
        var moved = new SessionCuriosity();
        var rule = new MovedCuriosity(moved);
        var stack = new ContextStack { Frames = Steps("ww") };
        rule.Follow("s", stack);
        (moved.Of("s"), moved.Why("s")).ShouldBe((Curiosity.Low, "watching"));
        moved.PutBack("s", Start.AddMinutes(1));
        moved.Of("s").ShouldBeNull();
        rule.Follow("s", stack);
        moved.Of("s").ShouldBeNull();
        rule.Follow("s", new() { Frames = Steps("wwww") });
        moved.Of("s").ShouldBe(Curiosity.Low);
        moved.Of("other").ShouldBeNull();
    }

    [Fact]
    public void Steps_count_in_the_order_in_which_they_were_taken_left_ones_too()
    {
        var steps = Steps("wwe");
        CuriosityRule.Of(CuriosityRule.Steps(new() { Frames = [steps[2]], Left = [steps[1], steps[0]] }, default))!.Level.ShouldBe(Curiosity.Low);
    }

    [Fact]
    public void What_a_person_chose_stands_above_it()
    {
        new ViewingChoice { Level = Curiosity.High }.LevelOf(Curiosity.Low).ShouldBe(Curiosity.High);
        new ViewingChoice { Profile = Profile.Consumer }.LevelOf(Curiosity.High).ShouldBe(Curiosity.Low);
        new ViewingChoice().LevelOf(Curiosity.Low).ShouldBe(Curiosity.Low);
    }
}
