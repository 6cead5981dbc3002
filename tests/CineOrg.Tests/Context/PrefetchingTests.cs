using System.Text.Json;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Context.Graph;
using CineOrg.Tests.Storage.Links;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

public sealed class PrefetchingTests : IDisposable
{
    private readonly LinkedCatalogue _catalogue = new();
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Foreseeing Foreseeing => new(
        _catalogue.Get<IForesight>(), _catalogue.Get<ITransactions>(), new(_catalogue.Get<IJobRepository>(), _catalogue.Get<ITransactions>(), TimeProvider.System),
        new(0.3, TimeSpan.FromDays(30), TimeSpan.FromSeconds(1.5)), TimeProvider.System);

    private Prefetching Prefetching(int batch = 24) => new(
        new(GraphFile.Default(DataLocations.Default), _catalogue.Links), Foreseeing, () => Moments.Evening, new Household(), new(batch, TimeSpan.FromHours(1)), TimeProvider.System);

    /// <summary>Film 1 with a director and four actors; the director and the last actor are held.</summary>
    private void Fill()
    {
        _catalogue.Film(1);
        for (var person = 1; person <= 5; person++)
        {
            _catalogue.Person(person, level: person is 1 or 5 ? 2 : 0);
            _catalogue.Credit(1, person, person == 1 ? "director" : "actor", billing: person);
        }
    }

    [Fact]
    public async Task What_is_linked_and_not_held_is_one_calm_job_the_nearest_first()
    {
        Fill();
        var job = (await Prefetching().Around(EntityName.OfMovie(LinkedCatalogue.IdOf(1)), Stop)).ShouldNotBeNull();
        (job.Type, job.Priority, job.Entity, job.Waiters).ShouldBe((PrefetchJob.JobType, Priority.Medium, LinkedCatalogue.IdOf(1), 0));
        var wanted = JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!;
        (wanted.Level, wanted.People).ShouldBe(("basic", true));
        wanted.Listed.ShouldBe(((int[])[2, 3, 4]).Select(person => LinkedCatalogue.IdOf(1_000_000 + person)));
    }

    [Fact]
    public async Task Along_links_that_do_not_pay_nothing_is_fetched_but_a_sample()
    {
        Fill();
        await Wasted("movie-cast", 200);
        var taken = ((int[])[2, 3, 4]).Select(person => LinkedCatalogue.IdOf(1_000_000 + person)).Where(id => id.ToByteArray()[15] % ForesightOptions.Sample == 0).ToList();
        var job = await Prefetching().Around(EntityName.OfMovie(LinkedCatalogue.IdOf(1)), Stop);
        (job is null ? [] : JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!.Listed!).ShouldBe(taken);
    }

    [Fact]
    public async Task Links_that_pay_are_reached_behind_a_crowd_that_does_not()
    {
        Fill();
        await Wasted("movie-cast", 200);
        var writer = 1_000;
        _catalogue.Person(writer, level: 0);
        _catalogue.Credit(1, writer, "writer", billing: writer);
        var job = (await Prefetching(batch: 2).Around(EntityName.OfMovie(LinkedCatalogue.IdOf(1)), Stop)).ShouldNotBeNull();
        JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!.Listed!.ShouldContain(LinkedCatalogue.IdOf(1_000_000 + writer));
    }

    private Task Wasted(string link, int count) => _catalogue.Get<ITransactions>().Run(Durability.Bulk, transaction =>
    {
        var foresight = _catalogue.Get<IForesight>();
        for (var number = 0; number < count; number++)
        {
            var id = new Guid(number + 1, 9, 9, new byte[8]);
            foresight.Ask(transaction, new(EntityKind.Person, id, link, Level.Basic), DateTimeOffset.UnixEpoch);
            foresight.Fetched(transaction, EntityKind.Person, [id], 1, DateTimeOffset.UnixEpoch);
        }
        foresight.Settle(transaction, DateTimeOffset.UnixEpoch.AddDays(1));
        return true;
    });

    [Fact]
    public async Task It_has_no_more_than_a_batch_and_there_is_one_at_a_time()
    {
        Fill();
        var prefetching = Prefetching(batch: 2);
        var job = (await prefetching.Around(EntityName.OfMovie(LinkedCatalogue.IdOf(1)), Stop)).ShouldNotBeNull();
        JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!.Listed!.Count.ShouldBe(2);
        (await prefetching.Around(EntityName.OfMovie(LinkedCatalogue.IdOf(1)), Stop))!.Id.ShouldBe(job.Id);
    }

    [Fact]
    public async Task Where_all_is_held_or_nothing_is_known_no_job_is_made()
    {
        _catalogue.Film(1);
        _catalogue.Person(1);
        _catalogue.Credit(1, 1);
        (await Prefetching().Around(EntityName.OfMovie(LinkedCatalogue.IdOf(1)), Stop)).ShouldBeNull();
        (await Prefetching().Around(EntityName.OfPerson(LinkedCatalogue.IdOf(77)), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Clicks_on_the_same_film_look_around_it_once_in_its_time()
    {
        Fill();
        _catalogue.Film(2);
        _catalogue.Credit(2, 3);
        using var prefetching = Prefetching();
        await prefetching.StartAsync(Stop);
        var (jobs, queue) = (_catalogue.Get<IJobRepository>(), new JobQueue(_catalogue.Get<IJobRepository>(), _catalogue.Get<ITransactions>(), TimeProvider.System));
        prefetching.Resolved(EntityName.OfMovie(LinkedCatalogue.IdOf(1)));
        await Has(jobs, 1);
        await queue.Cancel((await jobs.Latest(10, stop: Stop))[0].Id, Stop);
        prefetching.Resolved(EntityName.OfMovie(LinkedCatalogue.IdOf(1)));
        prefetching.Resolved(EntityName.OfMovie(LinkedCatalogue.IdOf(2))); // looked around after that
        await Has(jobs, 2);
        (await jobs.Latest(10, stop: Stop)).Select(job => job.Entity).ShouldBe([LinkedCatalogue.IdOf(2), LinkedCatalogue.IdOf(1)], ignoreOrder: true);
        await prefetching.StopAsync(Stop);
    }

    private static async Task Has(IJobRepository jobs, int count)
    {
        while ((await jobs.Latest(10, stop: Stop)).Count < count) await Task.Yield();
    }

    [Fact]
    public void It_waits_for_a_quiet_window_and_leaves_the_reserve_to_others()
    {
        var type = TypeStanding.Of(JobTypes.Declared.Of(PrefetchJob.JobType) with { Providers = ["tmdb"] }, null, paused: false);
        var job = new PendingJob(Guid.Empty, PrefetchJob.JobType, Priority.Medium, Moments.Evening.Now, Moments.Evening.Now);
        WaitKind? Against(bool calm, int left) => Gate.Against(job, type, Moments.Evening with
        {
            Calm = calm, Providers = new Dictionary<string, ProviderStanding> { ["tmdb"] = new(100, left, Moments.Evening.Now.AddHours(3)) },
        }, TimeSpan.FromHours(12))?.Kind;
        Against(calm: true, left: 90).ShouldBeNull();
        Against(calm: false, left: 90).ShouldBe(WaitKind.Window);
        Against(calm: true, left: 20).ShouldBe(WaitKind.Quota);
    }

    public void Dispose() => _catalogue.Dispose();
}
