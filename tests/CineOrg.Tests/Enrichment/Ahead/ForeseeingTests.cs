using System.Text.Json;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Ahead;

/// <summary>What was fetched before anybody asked is counted in a true database, and what is asked for next follows from it.</summary>
public sealed class ForeseeingTests : IDisposable
{
    private const string Saga = "watched-saga";
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private readonly Store _store = new();
    private readonly Foreseeing _foreseeing;

    public ForeseeingTests() => _foreseeing = new(
        _store.Get<IForesight>(), _store.Database, new(_store.Jobs, _store.Database, _store.Clock), new(0.3, Month, TimeSpan.FromSeconds(1.5)), _store.Clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_opened_in_its_time_was_worth_it_and_the_rest_was_for_nothing()
    {
        var films = Films(4);
        await Ask(films);
        await Fetched(films[..3], requests: 6);
        await Open(films[0], "basic");
        await Open(films[0], "basic");             // once, however often
        await Open(films[3], "initial");           // came before it was fetched
        await Open(Guid.CreateVersion7(), "deep"); // nobody foresaw it
        (await Link()).ShouldBe(new(Saga, 1, 0, 2, 3, 6));

        _store.Clock.Pass(Month + TimeSpan.FromDays(1));
        await Open(films[1], "basic"); // too late
        (await Link()).ShouldBe(new(Saga, 1, 2, 0, 3, 6));
    }

    [Fact]
    public async Task What_was_let_go_again_before_somebody_came_spared_nobody_anything()
    {
        var films = Films(1);
        await Ask(films);
        await Fetched(films, 1);
        await Open(films[0], "initial");
        (await Link()).Unused.ShouldBe(1);
    }

    [Fact]
    public async Task A_job_that_runs_again_counts_its_requests_once()
    {
        var films = Films(2);
        await Ask(films);
        await Fetched(films, 4);
        await Fetched(films, 4);
        ((await Link()).Fetched, (await Link()).Requests).ShouldBe((2, 4));
    }

    [Fact]
    public async Task A_link_that_was_for_nothing_is_left_but_for_a_sample_and_comes_back_when_it_pays()
    {
        await Judge(Films(100), opened: 0);
        var next = Films(160, from: 1_000);
        Listed((await Ask(next))!).Count.ShouldBe(160 / ForesightOptions.Sample);
        (await Ask([next[1]])).ShouldBeNull("15 of 16 are left");

        await Judge(Films(300, from: 5_000, step: 16), opened: 300);
        var job = (await Ask(Films(40, from: 20_000)))!;
        Listed(job).Count.ShouldBe(40);
        Tongue.Of("fr").WhyMade(job).ShouldBe("Demandé d’avance\u00a0: de ce qui l’a été par de tels liens, assez a été ouvert ensuite.");
    }

    [Fact]
    public async Task On_trial_the_job_says_so()
    {
        var job = (await Ask(Films(3)))!;
        (job.Type, job.Waiters).ShouldBe((PrefetchJob.JobType, 0));
        Tongue.Of("en").WhyMade(job).ShouldBe("Asked for beforehand, to measure whether such links are worth their requests.");
    }

    [Fact]
    public async Task What_is_to_be_held_further_is_foreseen_anew_and_nothing_less()
    {
        var film = Films(1);
        await Ask(film);
        await Fetched(film, 1);
        await _foreseeing.Ask(film[0], [new(EntityKind.Movie, film[0], "watched-cast", Level.Medium)], "further", 10, stop: Stop);
        await Ask(film);
        (await _store.Get<IForesight>().All(Stop)).Select(link => (link.Link, link.Waiting)).ShouldBe([("watched-cast", 1), (Saga, 0)]);
    }

    [Fact]
    public async Task What_is_long_past_fades()
    {
        for (var round = 0; round < 10; round++) await Judge(Films(200, from: 1 + 1_000 * round, step: 16), opened: 100);
        var link = await Link();
        (link.Opened + link.Unused).ShouldBeLessThan(512);
        link.Share.ShouldBe(0.5, 0.1);
        link.RequestsEach.ShouldBe(1, 0.01);
    }

    public void Dispose() => _store.Dispose();

    // Every sixteenth is one of the sample.
    private static Guid[] Films(int count, int from = 16, int step = 1) => [.. Enumerable.Range(0, count).Select(number => IdOf(from / 16 * 16 + number * step))];

    private static Guid IdOf(int number) => new(7, 0, 0, [0, 0, 0, 0, 0, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private async Task Judge(Guid[] films, int opened)
    {
        await Ask(films);
        await Fetched(films, films.Length);
        foreach (var film in films[..opened]) await Open(film, "basic");
        _store.Clock.Pass(Month + TimeSpan.FromDays(1));
        for (var round = 0; round < 3; round++) await Open(Guid.CreateVersion7(), "deep");
    }

    private Task<Job?> Ask(Guid[] films) =>
        _foreseeing.Ask(films[0], [.. films.Select(film => new Foreseen(EntityKind.Movie, film, Saga, Level.Basic))], $"{films[0]} {_store.Clock.GetUtcNow()}", 1_000, stop: Stop);

    private Task Fetched(Guid[] films, int requests) =>
        _store.Write(transaction => { _store.Get<IForesight>().Fetched(transaction, EntityKind.Movie, films, requests, _store.Clock.GetUtcNow()); });

    private Task Open(Guid film, string held) => _store.Write(transaction =>
    {
        _foreseeing.Count(transaction, [new MovieRequested(film, "basic", "ada", held) { At = _store.Clock.GetUtcNow() }]);
    });

    private async Task<Foresight> Link() => (await _store.Get<IForesight>().All(Stop)).ShouldHaveSingleItem();

    private static IReadOnlyList<Guid> Listed(Job job) => JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!.Listed!;
}
