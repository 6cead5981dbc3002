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
    public void Put_back_only_later_steps_count_and_no_step_keeps_a_level_of_its_own()
    {
        var steps = Steps("wwww");
        var stack = new ContextStack { Frames = [steps[0], steps[1] with { MentalState = new(Curiosity.Low, "cast") }] };
        CuriosityRule.Of(stack).ShouldBe(new(Curiosity.Low, "watching"));
        var back = stack.PutBack(Start.AddMinutes(1));
        CuriosityRule.Of(back).ShouldBeNull();
        back.Frames[1].MentalState.ShouldBe(new(null, "cast"));
        CuriosityRule.Of(ContextText.ReadStack(ContextText.Write(back))!).ShouldBeNull();
        back = back.Push(steps[2], back.Frames[1]);
        CuriosityRule.Of(back).ShouldBeNull();
        CuriosityRule.Of(back.Push(steps[3], steps[2]))!.Level.ShouldBe(Curiosity.Low);
    }

    [Fact]
    public void Steps_count_in_the_order_in_which_they_were_taken_left_ones_too()
    {
        var steps = Steps("wwe");
        CuriosityRule.Of(new ContextStack { Frames = [steps[2]], Left = [steps[1], steps[0]] })!.Level.ShouldBe(Curiosity.Low);
    }

    [Fact]
    public void What_a_person_chose_stands_above_it()
    {
        new ViewingChoice { Level = Curiosity.High }.LevelOf(Curiosity.Low).ShouldBe(Curiosity.High);
        new ViewingChoice { Profile = Profile.Consumer }.LevelOf(Curiosity.High).ShouldBe(Curiosity.Low);
        new ViewingChoice().LevelOf(Curiosity.Low).ShouldBe(Curiosity.Low);
        new ViewingChoice { Level = Curiosity.Low }.LevelAt(Curiosity.High).ShouldBe(Curiosity.High);
        new ViewingChoice { Profile = Profile.Consumer }.LevelAt(Curiosity.High).ShouldBe(Curiosity.Low);
    }
}
