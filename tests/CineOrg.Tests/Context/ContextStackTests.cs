using CineOrg.Core.Context;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

public sealed class ContextStackTests
{
    private static readonly EntityName Film = EntityName.OfMovie(Guid.CreateVersion7());
    private static readonly EntityName Director = EntityName.OfPerson(Guid.CreateVersion7());
    private static readonly EntityName Other = EntityName.OfMovie(Guid.CreateVersion7());
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);
    private ContextStack _stack = ContextStack.Empty;
    private int _minutes;

    [Fact]
    public void A_trail_grows_from_link_to_link()
    {
        Open(Film).ShouldBeEmpty();
        Open(Director, Film).ShouldBe([Film]);
        Open(Other, Director).ShouldBe([Film, Director]);
    }

    [Fact]
    public void Going_back_cuts_it_and_keeps_what_was_left()
    {
        Open(Film);
        Open(Director, Film);
        Open(Other, Director);
        Open(Director, Film).ShouldBe([Film]);
        _stack.Left.Select(step => step.Name).ShouldBe([Other]);
    }

    [Fact]
    public void A_page_that_nothing_led_to_begins_a_new_way()
    {
        Open(Film);
        Open(Director, Film);
        Open(Other).ShouldBeEmpty();
        _stack.Left.Select(step => step.Name).ShouldBe([Director, Film]);
    }

    [Fact]
    public void What_is_pinned_stays_on_every_way()
    {
        Open(Film);
        _stack = _stack.Change(_stack.Top()!.Id, step => step with { Pinned = true, Purpose = "tonight" });
        Open(Director).ShouldBe([Film]);
        Open(Other, Director).ShouldBe([Film, Director]);
        _stack.Frames[0].Purpose.ShouldBe("tonight");
    }

    [Fact]
    public void A_reload_insists_and_changes_no_way()
    {
        Open(Film);
        Open(Director, Film);
        Open(Director, Film).ShouldBe([Film]);
        _stack.Top()!.InsistLevel.ShouldBe(2);
    }

    [Fact]
    public void Going_back_the_way_one_came_does_not_insist()
    {
        Open(Film);
        Open(Director, Film);
        Open(Other, Director);
        Open(Director, Film);
        _stack.Top()!.InsistLevel.ShouldBe(1);
        Open(Film);
        _stack.Top()!.InsistLevel.ShouldBe(1);
    }

    [Fact]
    public void Coming_again_by_another_way_insists()
    {
        Open(Film);
        Open(Director, Film);
        Open(Film, Director).ShouldBeEmpty("the way is cut where the film stood");
        _stack.Top()!.InsistLevel.ShouldBe(2);
    }

    [Fact]
    public void The_page_one_comes_from_is_a_step_even_of_a_session_that_was_forgotten() => Open(Other, Director).ShouldBe([Director]);

    [Fact]
    public void A_step_left_behind_can_be_taken_up_again_as_it_was()
    {
        Open(Film);
        Open(Director, Film);
        Open(Other);
        var left = _stack.Find(Director)!;
        _stack = _stack.Resume(left.Id, At());
        _stack.Top()!.Name.ShouldBe(Director);
        (_stack.Top()!.InsistLevel, _stack.Top()!.MentalState.Resume).ShouldBe((1, true));
        _stack.Frames.Select(step => step.Name).ShouldBe([Other, Director]);
    }

    [Fact]
    public void A_step_that_is_dropped_is_forgotten()
    {
        Open(Film);
        Open(Director, Film);
        _stack = _stack.Drop(_stack.Find(Film)!.Id);
        _stack.Frames.Select(step => step.Name).ShouldBe([Director]);
        _stack.Left.ShouldBeEmpty();
    }

    [Fact]
    public void Popping_leaves_the_step_for_the_one_before()
    {
        Open(Film);
        Open(Director, Film);
        _stack = _stack.Pop();
        (_stack.Top()!.Name, _stack.Left[0].Name).ShouldBe((Film, Director));
        _stack.Pop().Pop().Top().ShouldBeNull();
    }

    [Fact]
    public void Of_many_steps_left_those_waited_for_are_the_last_to_be_forgotten()
    {
        Open(Film);
        _stack = _stack.Change(_stack.Top()!.Id, step => step with { State = FrameState.Pending });
        for (var more = 0; more < 2 * ContextStack.MostLeft; more++) Open(EntityName.OfMovie(Guid.CreateVersion7()));
        _stack.Left.Count.ShouldBe(ContextStack.MostLeft);
        _stack.Find(Film).ShouldNotBeNull();
    }

    [Fact]
    public void However_one_wanders_no_entity_stands_twice_and_nothing_grows_without_end()
    {
        EntityName[] places = [.. Enumerable.Range(0, 60).Select(_ => EntityName.OfMovie(Guid.CreateVersion7()))];
        var walk = Gen.Zip(Gen.Choose(0, places.Length - 1), Gen.Choose(-1, places.Length - 1)).ListOf().ToArbitrary();
        Prop.ForAll(walk, steps =>
        {
            _stack = ContextStack.Empty;
            foreach (var (to, from) in steps) Open(places[to], from < 0 ? null : places[from]);
            var all = _stack.Frames.Concat(_stack.Left).Select(step => step.Name).ToList();
            all.Distinct().Count().ShouldBe(all.Count);
            _stack.Frames.Count.ShouldBeLessThanOrEqualTo(ContextStack.Longest);
            _stack.Left.Count.ShouldBeLessThanOrEqualTo(ContextStack.MostLeft);
            if (steps.Count > 0) _stack.Top()!.Name.ShouldBe(places[steps[^1].Item1]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_stack_reads_as_it_was_written()
    {
        Open(Film);
        Open(Director, Film);
        _stack = _stack.Change(_stack.Top()!.Id, step => step with
        {
            State = FrameState.Pending, JobId = Guid.CreateVersion7(), MentalState = new(Core.Availability.Curiosity.High, "awards", true), UserConfirmed = true,
        });
        var read = ContextText.ReadStack(ContextText.Write(_stack))!;
        read.Frames.ShouldBe(_stack.Frames);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"frames\":[{}]}")]
    [InlineData("{\"frames\":7}")]
    public void What_is_no_stack_is_none(string text) => ContextText.ReadStack(text).ShouldBeNull();

    private IReadOnlyList<EntityName> Open(EntityName to, EntityName? from = null)
    {
        _stack = _stack.Push(Step(to), from is { } name ? Step(name) : null);
        return [.. _stack.Frames.SkipLast(1).Select(step => step.Name)];
    }

    private Frame Step(EntityName name) => new() { Id = Guid.CreateVersion7(), Entity = name.Entity, EntityId = name.Id, At = At() };

    private DateTimeOffset At() => Start.AddMinutes(_minutes++);
}
