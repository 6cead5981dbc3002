using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed class FloorsTests
{
    [Fact]
    public void Rooms_of_the_heart_look_down_and_never_in_a_circle() =>
        RoomArrows.BrokenBy(SourceTree.Read("src/CineOrg.Core", "*.cs")).ShouldBeEmpty();

    [Theory]
    [InlineData("Jobs", "using CineOrg.Core.Context;", "Jobs ↑ Context")]
    [InlineData("Catalogue", "using CineOrg.Core.Library.ReleaseNames;", "Catalogue ↑ Library")]
    [InlineData("Library", "class Scan { CineOrg.Core.Enrichment.Engine engine; }", "Library ↑ Enrichment")]
    [InlineData("Enrichment", "global using Page = CineOrg.Core.Publishing.Page;", "Enrichment ↑ Publishing")]
    public void An_arrow_upwards_is_caught(string room, string code, string complaint) =>
        RoomArrows.BrokenBy([In(room, code)]).ShouldBe([$"{complaint} in src/CineOrg.Core/{room}/Planted.cs"]);

    [Fact]
    public void A_sister_room_named_without_a_using_is_caught() =>
        RoomArrows.BrokenBy([In("Events", "class Bus { Jobs.Job job; }"), In("Jobs", "record Job;")])
            .ShouldBe(["Events ↑ Jobs in src/CineOrg.Core/Events/Planted.cs"]);

    [Fact]
    public void A_circle_on_one_floor_is_caught() =>
        RoomArrows.BrokenBy([
                In("Jobs", "using CineOrg.Core.Library;"),
                In("Library", "using CineOrg.Core.Social;"),
                In("Social", "using CineOrg.Core.Jobs;")])
            .Count.ShouldBe(3);

    [Fact]
    public void Neighbours_may_know_each_other_one_way() =>
        RoomArrows.BrokenBy([In("Library", "using CineOrg.Core.Jobs;"), In("Jobs", "using CineOrg.Core.Events;")]).ShouldBeEmpty();

    [Fact]
    public void A_room_on_no_floor_is_caught() =>
        RoomArrows.BrokenBy([In("Services", "class Anything;")]).ShouldBe(["Services stands on no floor"]);

    [Fact]
    public void A_comment_or_a_string_is_no_arrow() =>
        RoomArrows.BrokenBy([In("Jobs", "/// <see cref=\"CineOrg.Core.Context.Frame\"/>\nconst string S = \"CineOrg.Core.Context\";")]).ShouldBeEmpty();

    private static SourceFile In(string room, string code) => new($"src/CineOrg.Core/{room}/Planted.cs", code);
}
