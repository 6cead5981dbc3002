using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Tmdb;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class TmdbSourceTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly PackFolder _pack = new();

    public void Dispose() => _pack.Dispose();

    private TmdbSource Source => new(new(_pack.Replay(), TmdbClient.DefaultBase), ["FR", "AT"]);

    [Fact]
    public async Task A_recorded_film_answers_every_question_it_can()
    {
        _pack.Write("tmdb/movie/49026.en.json", TestData.Body("tmdb/recorded/3_movie_tt1345836__append_to_response_credits_images_keywords.json"));
        var batman = Movie("tmdb", "49026");
        var details = Said(await Source.Details(batman, Stop));
        details.ShouldContain(new Statement(Field.Title, "en", "The Dark Knight Rises", "details"));
        details.ShouldContain(said => said.Field == Field.ReleaseDate && said.Value.StartsWith("2012-07"));
        Said(await Source.ExternalIds(batman, Stop)).ShouldContain(said => said.Value == "imdb:tt1345836");
        var credits = Said(await Source.Credits(batman, Stop)).Select(said => Structured.Credit(said.Value)).ToList();
        credits.ShouldContain(credit => credit.Name == "Christopher Nolan" && credit.Role == "director" && credit.ExternalIds["tmdb"] == "525");
        credits.ShouldContain(credit => credit.Name == "Christian Bale" && credit.Category == CreditCategory.Cast && credit.Order == 0);
        Said(await Source.Keywords(batman, Stop)).ShouldNotBeEmpty();
        Said(await Source.Images(batman, Stop)).Select(said => Structured.Image(said.Value)).ShouldContain(image => image.Type == "poster");
        (await Source.Rating(batman, Stop)).ShouldBeOfType<Answer.Nothing>("nobody has voted in this recording");
        Structured.Image(Said(await Source.Poster(batman, Stop)).Single().Value).Url.ShouldStartWith("https://image.tmdb.org/");
    }

    [Fact]
    public async Task Hundreds_of_recorded_films_are_understood()
    {
        var films = File.ReadLines(TestData.Path("tmdb/movie_details.jsonl")).Select(line => JsonElement.Parse(line)).ToList();
        foreach (var film in films) _pack.Write($"tmdb/movie/{film.GetProperty("id").GetRawText()}.en.json", film.GetRawText());
        var source = Source;
        foreach (var film in films)
            (await source.Details(Movie("tmdb", film.GetProperty("id").GetRawText()), Stop)).ShouldBeOfType<Answer.Found>(film.GetRawText()[..100]);
        Structured.Rating(Said(await source.Rating(Movie("tmdb", "12"), Stop)).Single().Value).ShouldBe(new RatingFact(7.817, 10, 20084));
        Said(await source.ExternalIds(Movie("imdb", "tt0266543"), Stop)).ShouldContain(said => said.Value == "tmdb:12");
        (await source.SearchMovies("le cinquieme element", 1998, ["en"], Stop)).ShouldHaveSingleItem().ExternalId.ShouldBe("18");
    }

    [Fact]
    public async Task A_recorded_person_tells_dates_and_films()
    {
        _pack.Write("tmdb/person/62.en.json", TestData.Body("tmdb/recorded/3_person_62__append_to_response_movie_credits.json"));
        var willis = Movie("tmdb", "62");
        var details = Said(await Source.PersonDetails(willis, Stop));
        details.ShouldContain(new Statement(Field.Born, null, "1955-03-19", "personDetails"));
        details.ShouldContain(new Statement(Field.Profession, null, "actor", "personDetails"));
        var films = Said(await Source.Filmography(willis, Stop)).Select(said => Structured.FilmographyEntry(said.Value)).ToList();
        films.ShouldContain(film => film.Movie.Title == "Die Hard" && film.Movie.Year == 1988 && film.Character == "John McClane");
        Said(await Source.Biography(willis, Stop)).ShouldHaveSingleItem().Language.ShouldBe("en");
    }

    [Fact]
    public async Task Recorded_search_and_find_answers_are_read()
    {
        _pack.Write("tmdb/search/title~3a007~3a1962.en.json", TestData.Body("tmdb/recorded/3_search_movie__include_adult_false_query_007_year_1962.json"));
        (await Source.SearchMovies("007", 1962, ["en"], Stop)).ShouldContain(film => film.ExternalId == "646" && film.Year == 1962);
    }

    [Fact]
    public async Task Where_to_watch_is_told_for_the_readers_countries_alone()
    {
        var offers = TestData.Body("tmdb/recorded/3_movie_1084242_watch_providers.json");
        _pack.Write("tmdb/movie/1084242.en.json", $$"""{"id":1084242,"title":"Zootopia 2","watch/providers":{{offers}}}""");
        var watch = Said(await Source.WhereToWatch(Movie("tmdb", "1084242"), Stop)).Select(said => Structured.Watch(said.Value)).ToList();
        watch.ShouldContain(offer => offer.Country == "AT" && offer.Service == "Disney Plus" && offer.Offer == "subscription");
        watch.Select(offer => offer.Country).Distinct().ShouldBeSubsetOf(["FR", "AT"]);
    }

    [Fact]
    public async Task Texts_come_in_each_language_and_an_empty_one_is_not_a_statement()
    {
        _pack.Write("tmdb/movie/19.fr.json", """{"id":19,"title":"Metropolis","overview":"Une ville.","runtime":0,"release_date":""}""")
            .Write("tmdb/movie/19.en.json", """{"id":19,"title":"Metropolis","overview":"","genres":[{"id":878,"name":"?"},{"id":-1}]}""");
        var film = new Subject(Guid.Empty, "", null, ExternalIds.Of("tmdb", "19"), ["fr", "en"]);
        Said(await Source.Summary(film, Stop)).ShouldBe([new Statement(Field.Summary, "fr", "Une ville.", "summary")]);
        Said(await Source.Details(film, Stop)).ShouldNotContain(said => said.Field == Field.DurationMinutes || said.Field == Field.ReleaseDate);
        (await Source.Rating(film, Stop)).ShouldBeOfType<Answer.Nothing>();
    }

    [Fact]
    public async Task What_is_not_recorded_has_failed_and_a_damaged_answer_names_where()
    {
        (await Source.Details(Movie("tmdb", "1"), Stop)).ShouldBeOfType<Answer.Failed>();
        _pack.Write("tmdb/movie/1.en.json", """{"id":"not a number"}""");
        (await Source.Details(Movie("tmdb", "1"), Stop)).ShouldBeOfType<Answer.Failed>().Reason.ShouldContain("$.id");
    }

    [Fact]
    public async Task A_film_without_a_usable_id_is_nothing() =>
        (await Source.Details(Movie("demo", "metropolis-1927"), Stop)).ShouldBeOfType<Answer.Nothing>();

    private static Subject Movie(string source, string id) => new(Guid.Empty, "", null, ExternalIds.Of(source, id), ["en"]);

    private static IReadOnlyList<Statement> Said(Answer answer) => answer.ShouldBeOfType<Answer.Found>((answer as Answer.Failed)?.Reason).Statements;
}
