using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Discovering;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Discovering;

public sealed class DiscoveryTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly MovieCandidate Persona = new(
        "tmdb", "797", "Persona", null, [], 1966, 83, MovieKind.Film, ExternalIds.Of([new("tmdb", "797"), new("imdb", "tt0060827")]));

    [Fact]
    public async Task A_slow_source_holds_up_nobody_and_its_films_come_when_it_answers()
    {
        var slow = new TaskCompletionSource();
        using var engine = new Engine(new SearchableSource("tmdb", Persona), new SearchableSource("wikidata") { Answers = slow.Task });
        var discovery = Discovery(engine, TimeSpan.FromMilliseconds(50));
        var first = await discovery.Find("persona", "fr", Stop);
        first.Films.ShouldHaveSingleItem();
        (first.IsComplete, first.Answered.Count).ShouldBe((false, 1));
        var more = discovery.More("Persona!", "fr", 1, Stop);
        slow.SetResult();
        (await more).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_search_asks_each_source_once_however_many_wait()
    {
        var source = new SearchableSource("tmdb", Persona);
        using var engine = new Engine(source);
        var discovery = Discovery(engine);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => discovery.Find("persona", "fr", Stop)));
        await discovery.Find("  PERSONA ", "fr", Stop);
        source.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_source_that_fails_is_named_and_costs_nothing_of_the_others()
    {
        using var engine = new Engine(new SearchableSource("tmdb", Persona), new SearchableSource("wikidata") { Fails = new SourceFailedException("wikidata", "429") });
        var found = await Discovery(engine).Find("persona", "fr", Stop);
        found.Films.ShouldHaveSingleItem();
        found.Failed.ShouldBe(["wikidata"]);
        found.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task Looking_makes_nothing_and_opening_makes_the_film_once()
    {
        using var engine = new Engine(new SearchableSource("tmdb", Persona));
        var discovery = Discovery(engine);
        (await discovery.Find("persona", "fr", Stop)).Films.ShouldHaveSingleItem().Known.ShouldBeNull();
        (await engine.Told()).ShouldBeEmpty();
        var film = (await discovery.Open("tmdb", "797", Stop)).ShouldNotBeNull();
        (await discovery.Open("tmdb", "797", Stop)).ShouldBe(film);
        (await engine.Told()).ShouldHaveSingleItem().ShouldBeOfType<MovieCreated>().ShouldSatisfyAllConditions(
            created => created.MovieId.ShouldBe(film), created => created.Origin.ShouldBe("search"), created => created.Title.ShouldBe("Persona"));
        (await engine.Shown(film)).ShouldSatisfyAllConditions(
            shown => shown.Level.ShouldBe("initial"), shown => shown.ExternalIds["imdb"].ShouldBe("tt0060827"));
        (await discovery.Find("persona", "fr", Stop)).Films.ShouldHaveSingleItem().Known.ShouldBe(film);
    }

    [Fact]
    public async Task A_film_that_is_opened_was_made_by_the_search_that_found_it()
    {
        using var engine = new Engine(new SearchableSource("tmdb", Persona));
        var discovery = Discovery(engine);
        await discovery.Find("persona", "fr", Stop);
        var search = new SearchRequested(7, 1, null) { Id = Guid.CreateVersion7(), CorrelationId = Guid.CreateVersion7() };
        discovery.FollowFrom(search, " Persona", "fr");
        await discovery.Open("tmdb", "797", Stop);
        var created = (await engine.Told()).ShouldHaveSingleItem();
        (created.CausationId, created.CorrelationId).ShouldBe((search.Id, search.CorrelationId));
    }

    [Fact]
    public async Task A_film_that_is_held_is_shown_as_held_by_its_id_or_its_title_and_year()
    {
        using var engine = new Engine(new SearchableSource("tmdb", Persona));
        var held = await engine.Film("Persona", 1966);
        (await Discovery(engine).Find("persona", "fr", Stop)).Films.ShouldHaveSingleItem().Known.ShouldBe(held);
    }

    [Fact]
    public async Task A_link_to_a_film_that_nobody_searched_for_asks_its_source_and_no_other_thing_becomes_a_film()
    {
        var source = new SearchableSource("tmdb")
        {
            About = movie => movie.ExternalIds["tmdb"] == "797"
                ? new Answer.Found("797", null, [new(Field.Title, "fr", "Persona", "details"), new(Field.Year, null, "1966", "details")])
                : new Answer.Found(movie.ExternalIds["tmdb"]!, null, [new(Field.Title, "fr", "A street", "details")]),
        };
        using var engine = new Engine(source);
        var film = (await Discovery(engine).Open("tmdb", "797", Stop)).ShouldNotBeNull();
        (await engine.Shown(film)).Year.ShouldBe(1966);
        (await Discovery(engine).Open("tmdb", "42", Stop)).ShouldBeNull();
        (await Discovery(engine).Open("tmdb", "../../etc", Stop)).ShouldBeNull();
        (await Discovery(engine).Open("nobody", "797", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_searches_at_once_wait_as_jobs_that_do_not_know_the_words()
    {
        var gate = new TaskCompletionSource();
        var source = new SearchableSource("tmdb", Persona) { Answers = gate.Task };
        using var engine = new Engine(source);
        var askings = Askings(engine);
        var discovery = Discovery(engine, TimeSpan.Zero, askings);
        foreach (var word in new[] { "one", "two", "three", "four", "secretword" }) await discovery.Find(word, "fr", Stop);
        for (var begun = 0; begun < 4; begun++) await source.Begun(Stop);
        source.Asked.ShouldBe(4);
        var job = (await engine.Get<IJobRepository>().Latest(10, stop: Stop)).ShouldHaveSingleItem();
        (job.Type, job.Priority).ShouldBe((DiscoverJob.JobType, Priority.Urgent));
        job.Params.ShouldNotContain("secret");
        var more = discovery.More("secretword", "fr", 0, Stop);
        gate.SetResult();
        await new DiscoverJob(askings).Run(job, null!, Stop);
        (await more).Films.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("metropolis", 1, false)]
    [InlineData("metropolis", 2, true)]
    [InlineData("met", 1, false)] // the beginning of a word
    [InlineData("metropolis rising", 1, true)]
    [InlineData("metropolis", 0, false)]
    [InlineData("m", 5, false)]
    public void Too_few_films_that_bear_the_words_ask_the_sources(string text, int enough, bool wanted)
    {
        using var engine = new Engine(new SearchableSource("tmdb"));
        var found = new MovieItem { Id = Guid.CreateVersion7(), Title = "Metropolis", Kind = "film", Level = "basic", Copies = "present" };
        Discovery(engine, options: new() { Enough = enough }).IsWanted(text, [found]).ShouldBe(wanted);
    }

    private static Askings Askings(Engine engine) => new(engine.All<ISource>(), engine.Get<EnrichmentOptions>(), engine.Get<JobQueue>(), TimeProvider.System);

    private static Discovery Discovery(Engine engine, TimeSpan? budget = null, Askings? askings = null, DiscoveryOptions? options = null) => new(
        askings ?? Askings(engine), engine.All<ISource>(), engine.Get<IMovieRepository>(), engine.Get<ITransactions>(), engine.Get<EnrichmentOptions>(),
        (options ?? new()) with { Budget = budget ?? TimeSpan.FromSeconds(20) }, TimeProvider.System);
}
