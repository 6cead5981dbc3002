using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;
using CineOrg.Providers.Demo;
using CineOrg.Tests.Demo;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class DemoSourceTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DemoSource Source = Open();

    public static TheoryData<string> Works => [.. DemoPackFiles.Works.Keys];
    public static TheoryData<string> People => [.. DemoPackFiles.People.Keys];

    [Theory]
    [InlineData("Metropolis", 1927)]
    [InlineData("METROPOLIS", 1926)]
    [InlineData("metropolis", null)]
    public async Task A_film_is_found_by_title_and_a_year_beside(string title, int? year)
    {
        var said = Said(await Source.ExternalIds(Movie(title, year), Stop));
        said.ShouldContain(new Statement(Field.ExternalId, null, "demo:metropolis-1927", "externalIds"));
        said.ShouldContain(new Statement(Field.ExternalId, null, "imdb:tt0017136", "externalIds"));
    }

    [Theory]
    [InlineData("Metropolis", 1950)]
    [InlineData("A film that nobody made", 1927)]
    [InlineData("", null)]
    public async Task Another_film_is_nothing_and_no_failure(string title, int? year) =>
        (await Source.ExternalIds(Movie(title, year), Stop)).ShouldBeOfType<Answer.Nothing>();

    [Fact]
    public async Task A_film_is_found_by_another_sources_id_whatever_it_is_called()
    {
        var ids = ExternalIds.Of("imdb", "tt0017136");
        (await Source.Details(new(Guid.Empty, "?", null, ids, ["fr"]), Stop)).ShouldBeOfType<Answer.Found>().ExternalId.ShouldBe("metropolis-1927");
    }

    [Fact]
    public async Task Details_state_titles_per_language_and_figures()
    {
        var said = Said(await Source.Details(Movie("Metropolis", 1927), Stop));
        said.ShouldContain(new Statement(Field.Title, "fr", "Metropolis", "details"));
        said.ShouldContain(new Statement(Field.DurationMinutes, null, "153", "details"));
        said.ShouldContain(new Statement(Field.ReleaseDate, null, "1927-01-10", "details"));
        said.ShouldContain(new Statement(Field.Country, null, "DE", "details"));
        said.ShouldAllBe(statement => statement.Enricher == "details");
    }

    [Fact]
    public async Task Credits_carry_the_persons_ids_and_billing_from_nought()
    {
        var credits = Said(await Source.Credits(Movie("Metropolis", 1927), Stop)).Select(said => Structured.Credit(said.Value)).ToList();
        credits[0].ShouldBe(new StatedCredit("Fritz Lang", ExternalIds.Of([new("demo", "fritz-lang"), new("imdb", "nm0000485")]), CreditCategory.Crew, "director", null, 0));
        credits.ShouldContain(credit => credit.Character == "Maria" && credit.Category == CreditCategory.Cast);
    }

    [Fact]
    public async Task A_persons_films_are_found_from_the_films_credits()
    {
        var lang = new Subject(Guid.Empty, "Fritz Lang", null, ExternalIds.Of("imdb", "nm0000485"), ["fr"]);
        var films = Said(await Source.Filmography(lang, Stop)).Select(said => Structured.FilmographyEntry(said.Value)).ToList();
        films.ShouldContain(entry => entry.Movie.ExternalIds["demo"] == "metropolis-1927" && entry.Role == "director");
        films.ShouldContain(entry => entry.Movie.ExternalIds["demo"] == "metropolis-1927" && entry.Role == "writer");
    }

    [Fact]
    public async Task A_person_is_never_found_by_name_alone() =>
        (await Source.PersonDetails(new(Guid.Empty, "Fritz Lang", null, ExternalIds.None, ["fr"]), Stop)).ShouldBeOfType<Answer.Nothing>();

    [Fact]
    public async Task Search_proposes_films_with_all_their_titles() =>
        (await Source.SearchMovies("metropolis", 1927, ["fr"], Stop)).ShouldHaveSingleItem().DurationMinutes.ShouldBe(153);

    [Fact]
    public async Task A_film_of_a_collection_says_which_and_its_place_there()
    {
        var said = Said(await Source.Collections(Movie("Playtime", 1967), Stop)).ShouldHaveSingleItem();
        var collection = Structured.Collection(said.Value);
        collection.ExternalIds["demo"].ShouldBe("monsieur-hulot");
        collection.Ordinal.ShouldBe(3);
        (await Source.Collections(Movie("Metropolis", 1927), Stop)).ShouldBeOfType<Answer.Nothing>();
    }

    [Theory]
    [InlineData("demo", "the-godfather")]
    [InlineData("tmdb", "230")]
    public async Task A_collection_tells_its_films_in_their_order(string source, string id)
    {
        var parts = (await Source.Parts(ExternalIds.Of(source, id), ["en"], Stop)).ShouldNotBeNull();
        parts.Select(part => (part.Ordinal, part.Movie.Title)).ShouldBe([(1, "The Godfather"), (2, "The Godfather Part II"), (3, "The Godfather Part III")]);
        (await Source.Parts(ExternalIds.Of(source, "1"), ["en"], Stop)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Works))]
    public async Task Every_film_of_the_pack_answers_every_question(string key)
    {
        var movie = new Subject(Guid.Empty, "", null, ExternalIds.Of("demo", key), ["fr", "en"]);
        foreach (var ask in new Func<Subject, CancellationToken, Task<Answer>>[]
            { Source.ExternalIds, Source.Details, Source.Credits, Source.Genres, Source.ProductionCountries, Source.Keywords, Source.Summary })
            (await ask(movie, Stop)).ShouldBeOfType<Answer.Found>().ExternalId.ShouldBe(key);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_person_of_the_pack_answers(string key)
    {
        var person = new Subject(Guid.Empty, "", null, ExternalIds.Of("demo", key), ["fr", "en"]);
        Said(await Source.PersonDetails(person, Stop)).ShouldContain(said => said.Field == Field.Name);
        (await Source.Biography(person, Stop)).ShouldNotBeOfType<Answer.Failed>();
        (await Source.Filmography(person, Stop)).ShouldNotBeOfType<Answer.Failed>();
    }

    private static Subject Movie(string title, int? year) => new(Guid.Empty, title, year, ExternalIds.None, ["fr", "en"]);

    private static IReadOnlyList<Statement> Said(Answer answer) => answer.ShouldBeOfType<Answer.Found>().Statements;

    private static DemoSource Open()
    {
        var client = new DemoClient(new JsonReplayProvider(Packs.Open(DemoPackFiles.Folder), Packs.Indexes));
        return new(client, new(client));
    }
}
