using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class MovieRepositoryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_the_merge_rule_chose_is_what_the_profile_shows()
    {
        using var store = new Store();
        var id = await Resolved(store);
        var fr = (await store.Movies.Profile(id, "fr", stop: Token))!;
        (fr.Title, fr.Summary, fr.SummaryLanguage).ShouldBe(("Les Temps modernes", "A tramp.", "en"));
        var en = (await store.Movies.Profile(id, "en", stop: Token))!;
        (en.Title, en.SummaryLanguage, en.Year, en.Level).ShouldBe(("Modern Times", null, 1936, "medium"));
        en.Genres.ShouldBe(["comedy", "drama"]);
        en.Poster!.Url.ShouldBe("https://example.org/p.jpg");
        en.Sources["title.fr"].ShouldBe("wikidata");
        en.ExternalIds["imdb"].ShouldBe("tt0027977");
        en.SourcePages["wikidata"].Url.ShouldBe("https://example.org/Q45602");
    }

    [Fact]
    public async Task Credits_stand_by_billing_order_and_directors_in_lists()
    {
        using var store = new Store();
        var id = await Resolved(store);
        var (chaplin, goddard) = await store.Write(transaction => (
            store.People.Ensure(transaction, "Charles Chaplin", ExternalIds.Of("imdb", "nm0000122")).Id,
            store.People.Ensure(transaction, "Paulette Goddard", ExternalIds.None).Id));
        await store.Write(transaction => store.Movies.SaveCredits(transaction, id, [
            new(goddard, CreditCategory.Cast, "actor", "A Gamin", 1), new(chaplin, CreditCategory.Cast, "actor", "A Factory Worker", 0),
            new(chaplin, CreditCategory.Crew, "director", null, 0)]));
        var profile = (await store.Movies.Profile(id, "en", stop: Token))!;
        profile.Cast.Select(credit => credit.Name).ShouldBe(["Charles Chaplin", "Paulette Goddard"]);
        profile.Crew.Single().Role.ShouldBe("director");
        (await store.Movies.List(new("en"), Token)).Items.Single().Directors.ShouldBe(["Charles Chaplin"]);
        var films = await store.People.Filmography(chaplin, "fr", Token);
        films.Single().Roles.Select(role => role.Role).ShouldBe(["actor", "director"]);
    }

    [Fact]
    public async Task An_id_that_another_film_claims_stays_with_that_film()
    {
        using var store = new Store();
        var first = await store.Film("M", 1931, ids: ExternalIds.Of("imdb", "tt0022100"));
        var second = await store.Film("M copy", 1931);
        await store.Write(transaction => store.Movies.SaveResolved(
            transaction, second, new() { ExternalIds = ExternalIds.Of("imdb", "tt0022100") }, Level.Basic));
        (await store.Movies.FindByExternalId("imdb", "tt0022100", Token))!.Id.ShouldBe(first);
        (await store.Movies.Find(second, Token))!.ExternalIds.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_title_is_found_folded_with_or_without_its_year()
    {
        using var store = new Store();
        var id = await store.Film("Le Cœur des hommes", 2003);
        var key = TitleKey.Of("le coeur des hommes");
        (await store.Movies.FindByTitle(key, 2003, Token)).Single().Id.ShouldBe(id);
        (await store.Movies.FindByTitle(key, null, Token)).Single().Id.ShouldBe(id);
        (await store.Movies.FindByTitle(key, 2004, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sources_and_states_come_back_as_they_were_stored()
    {
        using var store = new Store();
        var id = await Resolved(store);
        var held = (await store.Movies.Sources(id, Token)).Single();
        held.Statements.ShouldBe([new("title", "fr", "Les Temps modernes", "details"), new("year", null, "1936", "details")]);
        EnricherState state = new("details", EnricherOutcome.Failed, Noon, Noon.AddHours(1));
        await store.Write(transaction => store.Movies.SaveEnricherStates(transaction, id, [state]));
        (await store.Movies.EnricherStates(id, Token)).ShouldBe([state]);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Guid> Resolved(Store store)
    {
        var id = await store.Film("modern.times.1936.mkv");
        await store.Write(transaction =>
        {
            store.Movies.SaveSource(transaction, id, new("wikidata", "Q45602", "https://example.org/Q45602", Noon,
                [new("title", "fr", "Les Temps modernes", "details"), new("year", null, "1936", "details")]));
            store.Movies.SaveResolved(transaction, id, ModernTimes, Level.Medium);
        });
        store.Clock.Pass(TimeSpan.FromSeconds(1));
        return id;
    }

    private static ResolvedMovie ModernTimes => new()
    {
        Titles = new Dictionary<string, Chosen<string>> { ["fr"] = new("Les Temps modernes", "wikidata"), ["en"] = new("Modern Times", "wikidata") },
        Summaries = new Dictionary<string, Chosen<string>> { ["en"] = new("A tramp.", "wikipedia") },
        Year = new(1936, "wikidata"),
        Genres = new(["comedy", "drama"], "wikidata"),
        Poster = new(new("poster", "https://example.org/p.jpg", 100, 150, null, null, null, null), "wikidata"),
        ExternalIds = ExternalIds.Of("imdb", "tt0027977"),
    };
}
