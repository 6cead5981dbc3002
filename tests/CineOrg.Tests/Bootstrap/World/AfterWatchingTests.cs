using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Anticipating;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Watched;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap.World;

/// <summary>Somebody has watched a film: what they may open next is foreseen, in the whole program.</summary>
public sealed class AfterWatchingTests
{
    private static readonly string[] Names = ["Fritz Lang", "Brigitte Helm", "Alfred Abel", "Gustav Fröhlich", "Rudolf Klein-Rogge"];
    private static readonly int[] Years = [1925, 1930, 1935];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_makers_and_the_sagas_next_film_are_fetched_in_a_calm()
    {
        await using var program = await Start();
        var film = await program.Scan("Metropolis.1927.mkv");
        var people = await Credit(program, film);
        var next = await Saga(program, film);

        await program.Get<WatchStates>().Left("owner", null, film, TimeSpan.FromMinutes(140), TimeSpan.FromMinutes(150), Stop);

        var jobs = await Jobs(program, 2);
        var (makers, saga) = (jobs.Single(job => Wanted(job).People), jobs.Single(job => !Wanted(job).People));
        Wanted(makers).ShouldSatisfyAllConditions(
            wanted => wanted.Level.ShouldBe("medium"), wanted => wanted.Rule.ShouldBe(Foreseeing.TriedRule), wanted => wanted.Listed.ShouldBe(people[..4]));
        (Wanted(saga).Level, Wanted(saga).Listed![0]).ShouldBe(("basic", next));
        jobs.ShouldAllBe(job => job.Entity == film && job.Waiters == 0);
        (await program.Get<IForesight>().All(Stop)).Select(link => (link.Link, link.Waiting))
            .ShouldBe([(AfterWatching.Cast, 3), (AfterWatching.Directors, 1), (AfterWatching.Saga, 1)]);
        (await program.Read("/metrics")).ShouldContain("cineorg_prefetched{link=\"watched-cast\",outcome=\"waiting\"} 3");
    }

    [Fact]
    public async Task Told_again_it_asks_for_nothing_again_and_a_film_left_half_way_for_nothing()
    {
        await using var program = await Start();
        var film = await program.Scan("Metropolis.1927.mkv");
        await Credit(program, film);
        await program.Get<WatchStates>().Left("owner", null, film, TimeSpan.FromMinutes(70), TimeSpan.FromMinutes(150), Stop);
        await program.Get<Seeing>().Mark("ada", "ada", film, Stop);
        await program.Get<Seeing>().Mark("bob", "bob", film, Stop);
        await Jobs(program, 1);
        await program.Until<MovieViewed>(viewed => viewed.Session == "bob");
        (await Jobs(program, 1)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_a_batch_nothing_is_foreseen()
    {
        await using var program = await ConfiguredProgram.Start(["context:prefetchBatch=0"]);
        var film = await program.Scan("Metropolis.1927.mkv");
        await Credit(program, film);
        var viewed = program.Until<MovieViewed>(_ => true);
        await program.Get<Seeing>().Mark("ada", "ada", film, Stop);
        await viewed;
        (await program.Get<IForesight>().All(Stop)).ShouldBeEmpty();
    }

    // By the wall clock an hour of a busy evening: what waits for a calm is not begun.
    private static Task<ConfiguredProgram> Start() => ConfiguredProgram.Start(["jobs:quietWaitHours=24"]);

    private static Task<List<Guid>> Credit(ConfiguredProgram program, Guid film) => program.Get<ITransactions>().Run(Durability.Bulk, transaction =>
    {
        var people = new List<Guid>();
        foreach (var (name, number) in Names.Select((name, number) => (name, number)))
            people.Add(program.Get<IPeopleRepository>().Ensure(transaction, name, ExternalIds.Of("wikidata", $"Q{19_504 + number}")).Id);
        program.Get<IMovieRepository>().SaveCredits(transaction, film, [.. people.Select((person, at) =>
            at == 0 ? new ResolvedCredit(person, CreditCategory.Crew, "director", null, 0) : new ResolvedCredit(person, CreditCategory.Cast, "actor", null, at))]);
        return people;
    }, Stop);

    private static Task<Guid> Saga(ConfiguredProgram program, Guid film) => program.Get<ITransactions>().Run(Durability.Bulk, transaction =>
    {
        var (collections, ids) = (program.Get<ICollectionRepository>(), ((Guid[])[Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()]));
        foreach (var (id, year) in ids.Zip(Years)) program.Get<IMovieRepository>().Add(transaction, new() { Id = id, Title = $"Part {year}", Year = year });
        var saga = collections.Ensure(transaction, new(new Dictionary<string, string> { ["en"] = "Machines" }, ExternalIds.Of("wikidata", "Q777"), 2))!.Value.Id;
        collections.SaveParts(transaction, saga, [(ids[0], 1), (film, 2), (ids[1], 3), (ids[2], 4)], DateTimeOffset.UnixEpoch);
        return ids[1];
    }, Stop);

    private static async Task<IReadOnlyList<Job>> Jobs(ConfiguredProgram program, int count)
    {
        while (true)
        {
            var jobs = (await program.Get<IJobRepository>().Latest(50, stop: Stop)).Where(job => job.Type == PrefetchJob.JobType).ToList();
            if (jobs.Count >= count) return jobs;
            await Task.Yield();
        }
    }

    private static EnrichParams Wanted(Job job) => JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!;
}
