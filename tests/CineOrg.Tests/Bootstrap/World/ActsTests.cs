using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap.World;

/// <summary>Each act asks for the level that the settings give it, and no more.</summary>
public sealed class ActsTests
{
    private const string NoMore = "enrichment:levels:fills=initial";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_asks_for_its_level_alone_when_nothing_is_to_fill_it_in()
    {
        await using var program = await ConfiguredProgram.Start([NoMore, "enrichment:levels:page=medium"]);
        var film = await program.Scan("Metropolis.1927.mkv");
        await program.Open(film);
        (await program.Until<EnrichmentRequested>(_ => true)).Level.ShouldBe("medium");
        (await program.Until<MovieRequested>(_ => true)).Needs.ShouldBe("medium");
        (await program.Shown(film)).Level.ShouldBe("medium", "nobody is configured who could be asked");
    }

    [Fact]
    public async Task A_film_that_is_owned_is_brought_as_far_as_the_setting_says()
    {
        await using var program = await ConfiguredProgram.Start([NoMore, "library:enrichOwned=true", "enrichment:levels:owned=medium"]);
        var film = await program.Scan("Metropolis.1927.mkv");
        (await program.Until<MovieEnriched>(enriched => enriched.To == "medium")).MovieId.ShouldBe(film);
    }

    [Fact]
    public async Task A_film_that_is_put_forward_is_given_its_story_without_being_called_asked_for()
    {
        await using var program = await ConfiguredProgram.Start([NoMore]);
        var film = await program.Scan("Metropolis.1927.mkv");
        await program.Get<Opening>().Recommended(film, Stop);
        await program.Until<MovieEnriched>(enriched => enriched.To == "deep");
        (await program.Get<IJournal>().After(0, 1000, Stop)).ShouldNotContain(told => told.Event is MovieRequested);
    }

    [Fact]
    public async Task Watching_asks_for_the_level_of_watching_without_waiting()
    {
        await using var program = await ConfiguredProgram.Start([NoMore, "enrichment:levels:watch=deep"]);
        var film = await program.Scan("Metropolis.1927.mkv");
        var started = await program.Get<EventBus>().Publish(new PlaybackStarted(film, Guid.CreateVersion7(), "web", null), stop: Stop);

        await program.Get<Opening>().Watched(film, Cause.Of(started), Stop);

        var requested = await program.Until<EnrichmentRequested>(_ => true);
        (requested.Level, requested.CausationId).ShouldBe(("deep", started.Id));
    }

    [Fact]
    public async Task The_journal_never_tells_of_an_effect_before_the_act_that_caused_it()
    {
        await using var program = await ConfiguredProgram.Start(["enrichment:levels:page=medium"]);
        var film = await program.Scan("Metropolis.1927.mkv");
        var act = await program.Get<EventBus>().Publish(new MovieRequested(film, "medium", null), stop: Stop);
        await program.Get<EnrichmentEngine>().Want(film, Level.Medium, TimeSpan.FromMinutes(1), Cause.Of(act), Stop);

        var told = (await program.Get<IJournal>().Journey(act.Id, Stop)).Select(one => one.Event.GetType()).ToList();
        told.ShouldNotBeEmpty();
        told[0].ShouldBe(typeof(MovieRequested));
        told.ShouldContain(typeof(EnrichmentRequested));
    }

    [Fact]
    public async Task A_list_leaves_what_its_level_lacks_to_one_calm_job()
    {
        await using var program = await ConfiguredProgram.Start([NoMore, "enrichment:levels:list=basic"]);
        var film = await program.Scan("Metropolis.1927.mkv");
        MovieItem[] shown = [new() { Id = film, Title = "Metropolis", Kind = "film", Level = "initial", Copies = "present" }];

        await program.Get<Opening>().Listed(shown, Stop);

        (await program.Until<JobQueued>(job => job.Type == EnrichJob.JobType)).Priority.ShouldBe("LOW");
        await program.Until<MovieEnriched>(enriched => enriched.To == "basic");
    }

    [Fact]
    public async Task By_itself_a_list_asks_for_nothing()
    {
        await using var program = await ConfiguredProgram.Start([]);
        var film = await program.Scan("Metropolis.1927.mkv");
        await program.Get<Opening>().Listed([new() { Id = film, Title = "Metropolis", Kind = "film", Level = "initial", Copies = "present" }], Stop);
        (await program.Get<IJobRepository>().Counts(Stop)).Values.Sum().ShouldBeLessThanOrEqualTo(2, "the scan and its fingerprints");
    }
}
