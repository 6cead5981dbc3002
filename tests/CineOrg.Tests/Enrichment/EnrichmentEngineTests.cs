using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;
using static CineOrg.Tests.Enrichment.ToldSource;

namespace CineOrg.Tests.Enrichment;

public sealed class EnrichmentEngineTests
{
    private static readonly StatedCredit Clouzot =
        new("Henri-Georges Clouzot", ExternalIds.Of("wikidata", "Q55438"), CreditCategory.Crew, "director", null, 0);

    [Fact]
    public async Task A_film_climbs_level_by_level_and_shows_what_it_learned()
    {
        using var engine = new Engine(new ToldSource("wikidata")
        {
            About = Says("details", (Field.DurationMinutes, "117")),
            Who = Says("credits", (Field.Credit, Structured.Write(Clouzot))),
            Story = Says("summary", (Field.Summary, "Deux femmes, un mari de trop.")),
        });
        var film = await engine.Film("Les Diaboliques", 1955);

        (await engine.Subject.Enrich(film, Level.Basic, Cause.None)).ShouldBe(Level.Basic);
        (await engine.Shown(film)).Crew.ShouldBeEmpty();
        (await engine.Subject.Enrich(film, Level.Deep, Cause.None)).ShouldBe(Level.Deep);

        var shown = await engine.Shown(film);
        (shown.DurationMinutes, shown.Summary, shown.Title).ShouldBe((117, "Deux femmes, un mari de trop.", "Les Diaboliques"));
        shown.Crew.ShouldHaveSingleItem().Name.ShouldBe("Henri-Georges Clouzot");
        shown.Sources[Field.DurationMinutes].ShouldBe("wikidata");
    }

    [Fact]
    public async Task A_dead_source_costs_the_film_nothing_that_another_knows()
    {
        using var engine = new Engine(
            new ToldSource("wikidata") { About = Throws },
            new ToldSource("tmdb") { About = Says("details", (Field.DurationMinutes, "117")) });
        var film = await engine.Film("Les Diaboliques", 1955);

        (await engine.Subject.Enrich(film, Level.Basic, Cause.None)).ShouldBe(Level.Initial);

        (await engine.Shown(film)).DurationMinutes.ShouldBe(117);
        (await engine.Told()).OfType<EnrichmentFailed>().ShouldHaveSingleItem().Source.ShouldBe("wikidata");
    }

    [Fact]
    public async Task What_was_answered_once_is_not_asked_again()
    {
        var source = new ToldSource("wikidata");
        using var engine = new Engine(source);
        var film = await engine.Film("Les Diaboliques", 1955);
        await engine.Subject.Enrich(film, Level.Deep, Cause.None);
        var asked = source.Asked;
        await engine.Subject.Enrich(film, Level.Deep, Cause.None);
        source.Asked.ShouldBe(asked);
    }

    [Fact]
    public async Task Many_askers_cause_the_work_once()
    {
        var open = new TaskCompletionSource();
        var source = new ToldSource("wikidata")
        {
            About = async (_, stop) =>
            {
                await open.Task.WaitAsync(stop);
                return new Answer.Nothing();
            },
        };
        using var engine = new Engine(source);
        var film = await engine.Film("Les Diaboliques", 1955);
        var askers = Enumerable.Range(0, 20).Select(_ => engine.Subject.Enrich(film, Level.Basic, Cause.None)).ToList();
        open.SetResult();
        (await Task.WhenAll(askers)).ShouldAllBe(level => level == Level.Basic);
        source.Asked.ShouldBe(2); // ids and details
    }

    [Fact]
    public async Task Nobody_waits_longer_than_the_budget_and_the_answer_is_kept_all_the_same()
    {
        var open = new TaskCompletionSource();
        using var engine = new Engine(new ToldSource("wikidata")
        {
            About = async (_, stop) =>
            {
                await open.Task.WaitAsync(stop);
                return new Answer.Found("Q1", null, [new(Field.DurationMinutes, null, "117", "details")]);
            },
        });
        var film = await engine.Film("Les Diaboliques", 1955);
        (await engine.Subject.Want(film, Level.Basic, TimeSpan.FromMilliseconds(1), Cause.None, TestContext.Current.CancellationToken)).ShouldBeFalse();
        open.SetResult();
        await engine.Subject.Enrich(film, Level.Basic, Cause.None);
        (await engine.Shown(film)).DurationMinutes.ShouldBe(117);
    }

    [Fact]
    public async Task A_filmography_reaches_beyond_what_is_owned_and_keeps_one_film_one_film()
    {
        StatedFilmographyEntry Entry(string title, int year, string id) =>
            new(new(title, null, year, MovieKind.Film, ExternalIds.Of("wikidata", id)), CreditCategory.Crew, "director", null);
        using var engine = new Engine(new ToldSource("wikidata")
        {
            Who = Says("credits", (Field.Credit, Structured.Write(Clouzot))),
            Films = Says("filmography",
                (Field.FilmographyEntry, Structured.Write(Entry("Les Diaboliques", 1955, "Q1")) ),
                (Field.FilmographyEntry, Structured.Write(Entry("Quai des Orfèvres", 1947, "Q2")))),
        });
        var film = await engine.Film("Les Diaboliques", 1955, ("wikidata", "Q1"));
        await engine.Subject.Enrich(film, Level.Medium, Cause.None);
        var director = (await engine.Shown(film)).Crew.Single().PersonId;

        (await engine.Subject.WantPerson(director, Level.Medium, TimeSpan.FromMinutes(1), Cause.None, TestContext.Current.CancellationToken)).ShouldBeTrue();

        var films = await engine.Get<IPeopleRepository>().Filmography(director, "fr", TestContext.Current.CancellationToken);
        films.Select(one => one.Movie.Title).ShouldBe(["Quai des Orfèvres", "Les Diaboliques"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_filmography_finds_a_film_again_that_no_source_has_named_by_kind_title_and_year()
    {
        StatedFilmographyEntry Entry(int year, string id) =>
            new(new("LES DIABOLIQUES", null, year, MovieKind.Film, ExternalIds.Of("tmdb", id)), CreditCategory.Crew, "director", null);
        using var engine = new Engine(new ToldSource("tmdb")
        {
            Who = Says("credits", (Field.Credit, Structured.Write(Clouzot))),
            Films = Says("filmography",
                (Field.FilmographyEntry, Structured.Write(Entry(1955, "827"))), (Field.FilmographyEntry, Structured.Write(Entry(1996, "9999")))),
        });
        var film = await engine.Film("Les Diaboliques", 1955);
        await engine.Subject.Enrich(film, Level.Medium, Cause.None);
        var director = (await engine.Shown(film)).Crew.Single().PersonId;

        await engine.Subject.WantPerson(director, Level.Medium, TimeSpan.FromMinutes(1), Cause.None, TestContext.Current.CancellationToken);

        var films = await engine.Get<IPeopleRepository>().Filmography(director, "fr", TestContext.Current.CancellationToken);
        films.Count.ShouldBe(2);
        films.ShouldContain(one => one.Movie.Id == film);
        (await engine.Shown(film)).ExternalIds["tmdb"].ShouldBe("827");
    }

    [Fact]
    public async Task The_journey_from_the_wish_to_its_last_effect_is_one_tree()
    {
        using var engine = new Engine(new ToldSource("wikidata") { Who = Says("credits", (Field.Credit, Structured.Write(Clouzot))) });
        var film = await engine.Film("Les Diaboliques", 1955);
        var click = Cause.None.Stamp(new MovieRequested(film, "medium", "me"), TimeProvider.System.GetUtcNow());

        await engine.Subject.Enrich(film, Level.Medium, Cause.Of(click));

        var journey = await engine.Get<IJournal>().Journey(click.Id, TestContext.Current.CancellationToken);
        journey.ShouldAllBe(one => one.Event.CorrelationId == click.Id);
        var requested = journey[0].Event.ShouldBeOfType<EnrichmentRequested>();
        requested.CausationId.ShouldBe(click.Id);
        journey.Skip(1).ShouldAllBe(one => one.Event.CausationId == requested.Id);
        journey.Select(one => one.Event.GetType().Name).ShouldContain(nameof(PersonCreated));
    }
}
