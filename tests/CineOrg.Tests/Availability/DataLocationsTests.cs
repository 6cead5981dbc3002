using CineOrg.Core.Availability;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Availability;

public sealed class DataLocationsTests
{
    [Fact]
    public void The_usual_layers_stand_in_the_order_of_the_house() => DataLocations.Default.All.Select(layer => layer.Name).ShouldBe(
        ["Local/SSD", "Local/HDD", "Remote/HDD", "Remote/User", "Remote/Cloud", "Remote/Streaming", "Remote/Torrents", "Remote/Backup", "Manual", "Unknown"]);

    [Fact]
    public void A_declared_layer_takes_its_place_and_a_known_one_can_weigh_otherwise()
    {
        var layers = DataLocations.With([LayerLine.Read("Local/NVMe=5 1.2 2ms file")!, LayerLine.Read("Remote/Backup=70 15 90m restore")!]);
        layers.All.Take(3).Select(layer => layer.Name).ShouldBe(["Local/SSD", "Local/NVMe", "Local/HDD"]);
        layers.Of("Remote/Backup").ShouldBe(new("Remote/Backup", 70, 15, TimeSpan.FromMinutes(90), Access.Restore));
        layers.Of("Moon/Base").Name.ShouldBe(DataLocations.Unknown);
    }

    [Theory]
    [InlineData("Local/NVMe=0 0.5 2ms file", "Local/NVMe and Local/SSD have the same rank 0")]
    [InlineData("Local/NVMe=5 0.5 2ms file", "Local/NVMe is farther than Local/SSD and must weigh more")]
    [InlineData("Beyond=95 99 1d byHand", "Unknown must be the last layer, with access none")]
    [InlineData("Unknown=90 34 1d stream", "Unknown must be the last layer, with access none")]
    public void Layers_that_contradict_each_other_are_refused_by_name(string line, string reason) =>
        Should.Throw<FormatException>(() => DataLocations.With([LayerLine.Read(line)!])).Message.ShouldBe(reason);

    [Fact]
    public void A_layer_given_twice_is_refused() =>
        Should.Throw<FormatException>(() => DataLocations.With([LayerLine.Read("A=91 40 1d byHand")!, LayerLine.Read("A=92 41 1d byHand")!])).Message.ShouldBe("A is given twice");

    [Theory]
    [InlineData("")]
    [InlineData("Local/NVMe")]
    [InlineData("Local/NVMe=5 1.2 2 file")]
    [InlineData("Local/NVMe=-5 1.2 2ms file")]
    [InlineData("Local/NVMe=5 0 2ms file")]
    [InlineData("Local/NVMe=5 1.2 2ms floppy")]
    [InlineData("local nvme=5 1.2 2ms file")]
    public void What_is_no_layer_is_not_read_as_one(string line) => LayerLine.Read(line).ShouldBeNull();
}
