using CineOrg.App.Web.Texts;
using CineOrg.Core.Context.Anticipating;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap.World;

/// <summary>What several persons asked for in vain is brought by a rule, in the whole program, and says so.</summary>
public sealed class OftenAskedTests
{
    [Fact]
    public async Task What_two_persons_asked_for_in_vain_becomes_a_calm_job_that_names_its_rule()
    {
        await using var program = await Start();
        var film = await program.Scan("Metropolis.1927.mkv");

        await Ask(program, film, "ada");
        (await Jobs(program)).ShouldBeEmpty();
        await Ask(program, film, "bob");

        var job = (await Jobs(program)).ShouldHaveSingleItem();
        (job.Type, job.Priority, job.Entity).ShouldBe((EnrichJob.JobType, Priority.Low, film));
        job.Params.ShouldContain("\"rule\":\"oftenAsked\"");
        job.Params.ShouldContain("\"medium\"");
        Tongue.Of("fr").WhyMade(job).ShouldStartWith("Une règle le demande");
    }

    [Fact]
    public async Task One_person_must_ask_three_times_and_within_a_month()
    {
        await using var program = await Start();
        var film = await program.Scan("Metropolis.1927.mkv");

        await Ask(program, film, "ada");
        await Ask(program, film, "ada");
        program.Clock.Pass(TimeSpan.FromDays(31));
        await Ask(program, film, "ada");
        (await Jobs(program)).ShouldBeEmpty();
        await Ask(program, film, "ada");
        await Ask(program, film, "ada");

        (await Jobs(program)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_held_and_played_is_asked_for_by_nobody_in_vain()
    {
        await using var program = await Start();
        var film = await program.Scan("Metropolis.1927.mkv");

        foreach (var person in new[] { "ada", "bob", "eve" }) await Ask(program, film, person, held: "deep");

        (await program.Get<IAsks>().Since(Core.Catalogue.EntityKind.Movie, film, DateTimeOffset.UnixEpoch, Stop)).Times.ShouldBe(0);
        (await Jobs(program)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task The_video_of_what_nothing_here_plays_is_looked_for_only_where_the_owner_allows_it(bool allowed, int jobs)
    {
        await using var program = await ConfiguredProgram.Start([$"context:bringVideos={(allowed ? "true" : "false")}"]);
        var film = Guid.CreateVersion7();
        await program.Get<ITransactions>().Run(Durability.Bulk, transaction =>
        {
            program.Get<Core.Catalogue.IMovieRepository>().Add(transaction, new() { Id = film, Title = "M", Year = 1931 });
            return true;
        }, Stop);

        foreach (var person in new[] { "ada", "bob", "eve" }) await Ask(program, film, person, held: "deep");

        (await program.Get<JobDesk>().List(new("FetchMovie"), 1, 10, Stop)).Items.Count(job => job.Params.Contains("\"rule\":\"oftenAsked\"", StringComparison.Ordinal)).ShouldBe(jobs);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // At night such a job is done at once, by day it waits: either way it is there.
    private static Task<ConfiguredProgram> Start() => ConfiguredProgram.Start(["jobs:quietWaitHours=24", "load:thresholds=streaming=100000/200000"]);

    // Each act is written and taken before the next: the same within a second would be one.
    private static async Task Ask(ConfiguredProgram program, Guid film, string who, string held = "initial")
    {
        var bus = program.Get<EventBus>();
        program.Clock.Pass(TimeSpan.FromSeconds(2));
        var told = await bus.Publish(new MovieRequested(film, "basic", who, held), stop: Stop);
        await program.Get<Acts>().Write(Stop);
        var journal = program.Get<IJournal>();
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var end = await journal.End(Stop);
        while (await journal.Cursor(nameof(OftenAsked), Stop) < end) await soon.WaitForNextTickAsync(Stop);
        told.Held.ShouldBe(held);
    }

    private static async Task<IReadOnlyList<Job>> Jobs(ConfiguredProgram program) =>
        (await program.Get<JobDesk>().List(new(EnrichJob.JobType), 1, 10, Stop)).Items;
}
