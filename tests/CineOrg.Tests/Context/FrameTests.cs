using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Jobs.Decisions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

public sealed class FrameTests
{
    private static readonly Frame Film = new() { Id = Guid.CreateVersion7(), Entity = EntityName.Movie };

    [Theory]
    [InlineData(null, null)]
    [InlineData(DataLocations.Ssd, FrameAvailability.Local)]
    [InlineData("Local/NVMe", FrameAvailability.Local)]
    [InlineData(DataLocations.Streaming, FrameAvailability.Remote)]
    [InlineData(DataLocations.Manual, FrameAvailability.Remote)]
    [InlineData(DataLocations.Unknown, FrameAvailability.Unknown)]
    public void The_layer_says_in_a_word_where_a_film_can_be_had_and_is_kept_with_it(string? layer, FrameAvailability? availability)
    {
        var step = Film with { DataLayer = layer };
        step.Availability.ShouldBe(availability);
        ContextText.ReadStack(ContextText.Write(new ContextStack { Frames = [step] }))!.Frames[0].Availability.ShouldBe(availability);
        DecisionJson.Read<Frame>(DecisionJson.Write(step)).ShouldBe(step);
    }

    [Fact]
    public void Coming_again_tells_where_it_can_be_had_now()
    {
        var stack = ContextStack.Empty.Push(Film with { EntityId = "a", DataLayer = DataLocations.Ssd }, null);
        var again = Film with { Id = Guid.CreateVersion7(), EntityId = "a", DataLayer = DataLocations.Streaming };
        stack.Push(again, null).Top()!.DataLayer.ShouldBe(DataLocations.Streaming);
        stack.Push(again with { DataLayer = null }, null).Top()!.DataLayer.ShouldBe(DataLocations.Ssd);
    }
}
