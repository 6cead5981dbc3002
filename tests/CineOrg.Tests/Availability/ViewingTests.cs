using CineOrg.Core.Availability;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Availability;

public sealed class ViewingTests
{
    private static readonly Viewing Low = new(Curiosity.Low, "FR");

    [Fact]
    public void Playable_now_is_what_the_rule_names_and_nothing_else() => Holds(random =>
    {
        var source = DrawnSources.One(random, 1);
        var bitRate = random.Next(0, 60);
        var inReach = !source.Broken;
        var plays = (source.Location is DataLocations.Ssd or DataLocations.Disk or DataLocations.Share && inReach)
            || (source.Location == DataLocations.Friend && inReach && source.BandwidthMbps > bitRate)
            || (source.Location is DataLocations.Streaming or DataLocations.Cloud && inReach && source.Mine);
        return Low.PlaysNow(in source, bitRate) == plays;
    });

    [Fact]
    public void With_local_only_nothing_plays_now_but_what_lies_on_own_disks() => Holds(random =>
    {
        var source = DrawnSources.One(random, 1);
        return (Low with { LocalOnly = true }).PlaysNow(in source, random.Next(0, 60))
            == (source.Location is DataLocations.Ssd or DataLocations.Disk && !source.Broken);
    });

    [Fact]
    public void Each_level_shows_all_that_the_one_below_shows() => Holds(random =>
    {
        var source = DrawnSources.One(random, 1);
        var viewing = Low with { LocalOnly = random.Next(2) == 0 };
        var (low, medium) = (viewing.Shows(in source, 8), (viewing with { Level = Curiosity.Medium }).Shows(in source, 8));
        return (!low || medium) && (viewing with { Level = Curiosity.High }).Shows(in source, 8);
    });

    [Fact]
    public void Within_minutes_are_streaming_and_friends_but_neither_torrents_nor_backups()
    {
        var medium = Low with { Level = Curiosity.Medium };
        string[] shown = [.. DataLocations.Default.All.Where(layer => medium.Shows(Source.At(layer, "x"), 8)).Select(layer => layer.Name)];
        shown.ShouldBe([DataLocations.Ssd, DataLocations.Disk, DataLocations.Share, DataLocations.Friend, DataLocations.Cloud, DataLocations.Streaming]);
    }

    [Fact]
    public void Nothing_that_a_session_does_shows_a_consumer_more()
    {
        var consumer = new ViewingChoice { Profile = Profile.Consumer, Level = Curiosity.High };
        foreach (var moved in new Curiosity?[] { null, Curiosity.Low, Curiosity.Medium, Curiosity.High }) consumer.LevelOf(moved).ShouldBe(Curiosity.Low);
        consumer.Looking(Curiosity.High).LevelOf(null).ShouldBe(Curiosity.High);
    }

    [Fact]
    public void An_explorer_sees_everything_until_the_session_or_their_own_word_narrows_it()
    {
        var explorer = new ViewingChoice();
        explorer.LevelOf(null).ShouldBe(Curiosity.High);
        explorer.LevelOf(Curiosity.Low).ShouldBe(Curiosity.Low);
        explorer.Looking(Curiosity.Medium).LevelOf(Curiosity.Low).ShouldBe(Curiosity.Medium);
    }

    private static void Holds(Func<Random, bool> rule) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => rule(new(seed))));
}
