using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap.World;

public sealed class HandlersTests
{
    [Fact]
    public async Task The_program_has_its_handlers_and_tells_how_far_each_is()
    {
        await using var program = await ConfiguredProgram.Start([]);
        await program.Scan("Metropolis.1927.mkv");
        await program.Until<ScanCompleted>(_ => true);

        var standing = await program.Get<EventBus>().Standing(TestContext.Current.CancellationToken);

        standing.Select(handler => handler.Name).ShouldBe(["AfterWatching", "Answered", "CacheManager", "ClashJudge", "EnrichmentEngine", "FilmNotes", "Foreseeing", "Housekeeper", "OftenAsked", "Quarantined", "Refreshing", "Rematched", "Showcasing", "SoughtArrived", "StatsTracker", "ToldOutside", "WatchStates", "Watchers"]);
        standing.ShouldAllBe(handler => handler.Takes.Count > 0 && handler.GivenUp == 0);
        standing.Single(handler => handler.Name == "EnrichmentEngine").Takes.ShouldBe(["ScanCompleted"]);
    }
}
