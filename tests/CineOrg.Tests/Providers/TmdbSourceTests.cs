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

    private TmdbSource Source => new(new(_pack.Replay(), TmdbClient.DefaultBase, ["en", "fr"]), ["FR", "AT"]);

    [Fact]
    public async Task A_recorded_film_answers_every_question_it_can()
    {
        _pack.Write("tmdb/movie/49026.json", TestData.Body("tmdb/recorded/3_movie_tt1345836__append_to_response_credits_images_keywords.json"));
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
        foreach (var film in films) _pack.Write($"tmdb/movie/{film.GetProperty("id").GetRawText()}.json", film.GetRawText());
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
        _pack.Write("tmdb/movie/1084242.json", $$"""{"id":1084242,"title":"Zootopia 2","watch/providers":{{offers}}}""");
        var watch = Said(await Source.WhereToWatch(Movie("tmdb", "1084242"), Stop)).Select(said => Structured.Watch(said.Value)).ToList();
        watch.ShouldContain(offer => offer.Country == "AT" && offer.Service == "Disney Plus" && offer.Offer == "subscription");
        watch.Select(offer => offer.Country).Distinct().ShouldBeSubsetOf(["FR", "AT"]);
    }

    [Fact]
    public async Task One_body_tells_all_languages_and_an_empty_text_is_not_a_statement()
    {
        _pack.Write("tmdb/movie/19.json", """
            {"id":19,"title":"Metropolis","original_title":"Metropolis","original_language":"de","overview":"","runtime":0,"release_date":"","genres":[{"id":878,"name":"?"},{"id":-1}],
             "translations":{"translations":[{"iso_639_1":"fr","iso_3166_1":"CA","data":{"title":"Métropole","overview":"Au Québec."} },
               {"iso_639_1":"fr","iso_3166_1":"FR","data":{"title":"Metropolis","overview":"Une ville.","tagline":"  "} },{"iso_639_1":"en","iso_3166_1":"US","data":null}]} }
            """);
        Said(await Source.Summary(French, Stop)).ShouldBe([new Statement(Field.Summary, "fr", "Une ville.", "summary")]);
        var details = Said(await Source.Details(French, Stop));
        details.ShouldContain(new Statement(Field.Title, "fr", "Metropolis", "details"));
        details.ShouldNotContain(said => said.Field == Field.DurationMinutes || said.Field == Field.ReleaseDate || said.Field == Field.Tagline);
        (await Source.Rating(French, Stop)).ShouldBeOfType<Answer.Nothing>();
    }

    [Fact]
    public async Task Recorded_translations_and_dates_are_told_for_the_readers_languages_and_countries()
    {
        _pack.Write("tmdb/movie/47964.json", $$"""
            {"id":47964,"title":"A Good Day to Die Hard","original_title":"A Good Day to Die Hard","original_language":"en",
             "translations":{{TestData.Body("tmdb/recorded/3_movie_47964_translations.json")}},
             "release_dates":{"results":[{"iso_3166_1":"FR","release_dates":[{"certification":"12","release_date":"2013-02-20T00:00:00.000Z","type":3},
               {"certification":"","release_date":"soon","type":4}]},{"iso_3166_1":"BR","release_dates":[{"release_date":"2013-02-21T00:00:00.000Z","type":3}]}]} }
            """);
        var details = Said(await Source.Details(French with { ExternalIds = ExternalIds.Of("tmdb", "47964") }, Stop));
        details.ShouldContain(new Statement(Field.Title, "fr", "Die Hard : Belle journée pour mourir", "details"));
        details.ShouldContain(new Statement(Field.Title, "en", "A Good Day to Die Hard", "details"));
        details.Where(said => said.Field == Field.Release).Select(said => Structured.Release(said.Value)).ShouldBe([new("FR", "2013-02-20", "cinema", "12")]);
    }

    [Fact]
    public async Task A_collection_is_told_with_its_names_and_its_films_in_order()
    {
        _pack.Write("tmdb/movie/105.json", """{"id":105,"title":"Back to the Future","belongs_to_collection":{"id":264,"name":"Back to the Future Collection"} }""")
            .Write("tmdb/collection/264.en.json", TestData.Body("tmdb/recorded/3_collection_264.json"));
        var collection = Structured.Collection(Said(await Source.Collections(Movie("tmdb", "105"), Stop)).Single().Value);
        collection.Names["en"].ShouldBe("Back to the Future Collection");
        collection.ExternalIds["tmdb"].ShouldBe("264");
        var parts = (await Source.Parts(collection.ExternalIds, ["en"], Stop)).ShouldNotBeNull();
        parts.Select(part => (part.Ordinal, part.Movie.Title, part.Movie.Year)).ShouldBe([
            (1, "Back to the Future", 1985), (2, "Back to the Future Part II", 1989), (3, "Back to the Future Part III", 1990)]);
    }

    [Fact]
    public async Task A_whole_filmography_holds_series_and_no_talk_show()
    {
        _pack.Write("tmdb/person/62.en.json", TestData.Body("tmdb/recorded/3_person_62__append_to_response_combined_credits.json"));
        var works = Said(await Source.Filmography(Movie("tmdb", "62"), Stop)).Select(said => Structured.FilmographyEntry(said.Value).Movie).ToList();
        works.ShouldContain(work => work.Title == "Moonlighting" && work.Kind == MovieKind.Series && work.ExternalIds["tmdbtv"] != null && work.ExternalIds["tmdb"] == null);
        works.ShouldContain(work => work.Title == "Die Hard" && work.ExternalIds["tmdb"] == "562");
        works.ShouldNotContain(work => work.Title.Contains("Tonight Show", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_are_found_by_name_with_films_that_tell_them_apart()
    {
        _pack.Write("tmdb/person-search/name~3abruce~20willis.en.json",
            """{"results":[{"id":62,"name":"Bruce Willis","known_for_department":"Acting","known_for":[{"id":562,"title":"Die Hard","release_date":"1988-07-15"},{"id":1,"name":"no film"}]},{"id":7,"name":" "}]}""");
        var found = (await Source.SearchPeople("Bruce  Willis", ["en"], Stop)).ShouldHaveSingleItem();
        (found.ExternalId, found.Profession, found.KnownFor.Single().Title).ShouldBe(("62", "actor", "Die Hard"));
    }

    [Fact]
    public async Task Changes_are_read_page_by_page()
    {
        var (first, last) = (new DateOnly(2025, 11, 10), new DateOnly(2025, 11, 23));
        _pack.Write("tmdb/movie-changes/2025-11-10~3a2025-11-23~3a2.json", """{"results":[{"id":264,"adult":null}],"total_pages":2}""")
            .Write("tmdb/person-changes/2025-11-10~3a2025-11-23~3a1.json", """{"results":[{"id":19},{"id":105}],"total_pages":1}""");
        var page = await Source.Changed(EntityKind.Movie, first, last, 2, Stop);
        (page.Ids.ShouldHaveSingleItem(), page.Pages).ShouldBe(("264", 2));
        (await Source.Changed(EntityKind.Person, first, last, 1, Stop)).Ids.ShouldBe(["19", "105"]);
        await Should.ThrowAsync<SourceFailedException>(Source.Changed(EntityKind.Movie, first, last, 1, Stop));
    }

    [Fact]
    public async Task Absurd_values_are_no_statements()
    {
        var endless = new string('x', 100_000);
        _pack.Write("tmdb/movie/19.json", $$"""
            {"id":19,"title":"Metropolis","runtime":99999999,"vote_average":1e9,"vote_count":3,"poster_path":"/../../evil?x=","release_date":"31/12/1927","origin_country":["<b>","DE"],
             "keywords":{"keywords":[{"name":"{{endless}}"},{"name":"city"}]},"credits":{"cast":[{"id":1,"name":"{{endless}}"},{"id":2,"name":"Brigitte Helm","character":""}]},
             "watch/providers":{"results":{"FR":{"link":"javascript:alert(1)","flatrate":[{"provider_name":"Arte","logo_path":"//x"}]} } } }
            """);
        var film = Movie("tmdb", "19");
        Said(await Source.Details(film, Stop)).Select(said => said.Field).ShouldBe([Field.Kind, Field.Country, Field.Title]);
        (await Source.Rating(film, Stop)).ShouldBeOfType<Answer.Nothing>();
        (await Source.Poster(film, Stop)).ShouldBeOfType<Answer.Nothing>();
        Said(await Source.Keywords(film, Stop)).Single().Value.ShouldBe("city");
        Structured.Credit(Said(await Source.Credits(film, Stop)).Single().Value).Name.ShouldBe("Brigitte Helm");
        Structured.Watch(Said(await Source.WhereToWatch(film, Stop)).Single().Value).ShouldBe(new("FR", "Arte", "subscription", null, null));
    }

    [Fact]
    public async Task What_is_not_recorded_has_failed_and_a_damaged_answer_names_where()
    {
        (await Source.Details(Movie("tmdb", "1"), Stop)).ShouldBeOfType<Answer.Failed>();
        _pack.Write("tmdb/movie/1.json", """{"id":"not a number"}""");
        (await Source.Details(Movie("tmdb", "1"), Stop)).ShouldBeOfType<Answer.Failed>().Reason.ShouldContain("$.id");
    }

    [Fact]
    public async Task A_film_without_a_usable_id_is_nothing() =>
        (await Source.Details(Movie("demo", "metropolis-1927"), Stop)).ShouldBeOfType<Answer.Nothing>();

    private static Subject French => new(Guid.Empty, "", null, ExternalIds.Of("tmdb", "19"), ["fr", "en"]);
    private static Subject Movie(string source, string id) => new(Guid.Empty, "", null, ExternalIds.Of(source, id), ["en"]);

    private static IReadOnlyList<Statement> Said(Answer answer) => answer.ShouldBeOfType<Answer.Found>((answer as Answer.Failed)?.Reason).Statements;
}
