using CineOrg.App.Web.Pages.Lab;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Pages;

public sealed class CausalTreeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_event_stands_under_its_cause()
    {
        var click = Told(1, null, 0);
        var effect = Told(2, click, 5);
        var other = Told(3, null, 7);
        var last = Told(4, effect, 9);
        var steps = CausalTree.Of([click, effect, other, last]);
        steps.Select(step => (step.Recorded.Sequence, step.Depth)).ShouldBe([(1, 0), (2, 1), (4, 2), (3, 0)]);
        steps[2].After.ShouldBe(TimeSpan.FromMilliseconds(9));
    }

    [Fact]
    public void An_effect_whose_cause_was_forgotten_begins_a_tree() =>
        CausalTree.Of([Told(2, Told(1, null, 0), 5)]).ShouldHaveSingleItem().Depth.ShouldBe(0);

    private static Recorded Told(long sequence, Recorded? cause, int after) => new(sequence, new PersonCreated(Guid.CreateVersion7(Start), "x")
    {
        Id = Guid.CreateVersion7(Start.AddMilliseconds(after)), At = Start.AddMilliseconds(after), CausationId = cause?.Event.Id,
    });
}
