using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Wikidata;
using CineOrg.Providers.Wikipedia;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

/// <summary>On items written in Wikidata's true shape, and on recorded ones.</summary>
public sealed class WikidataSourceTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly PackFolder _pack = new();

    public WikidataSourceTests()
    {
        foreach (var (id, label) in new[] { ("Q19504", "Fritz Lang"), ("Q76711", "Brigitte Helm") }) Label(id, label, label);
        Label("Q471839", "film de science-fiction", "science fiction film");
        Label("Q188", "allemand", "German");
        _pack.Write("wikidata/entity/Q151599.json", $$$"""
            {"id":"Q151599","labels":{"fr":{"language":"fr","value":"Metropolis"},"en":{"language":"en","value":"Metropolis"} },
             "aliases":{"en":[{"language":"en","value":"Metropolis: The City"}]},
             "claims":{"P31":[{{{Item("Q11424")}}}],"P57":[{{{Item("Q19504")}}}],"P161":[{{{Item("Q76711")}}}],"P136":[{{{Item("Q471839")}}}],
               "P495":[{{{Item("Q41304")}}}],"P364":[{{{Item("Q188")}}}],"P345":[{{{Text("tt0017136")}}}],"P4947":[{{{Text("19")}}},{{{Text("<script>")}}}],
               "P577":[{{{Time("+1927-02-05T00:00:00Z", 11)}}},{{{Time("+1927-01-10T00:00:00Z", 11)}}}],"P18":[{{{Text("Metropolis set.jpg")}}}],
               "P2047":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"amount":"+153","unit":"http://www.wikidata.org/entity/Q7727"},"type":"quantity"} },"rank":"normal"}],
               "P1476":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"text":"Metropolis","language":"de"},"type":"monolingualtext"} },"rank":"normal"}],
               "P58":[{"mainsnak":{"snaktype":"somevalue"},"rank":"normal"}]},
             "sitelinks":{"frwiki":{"site":"frwiki","title":"Metropolis (film, 1927)"} } }
            """);
        _pack.Write("wikidata/entity/Q19504.json", $$$"""
            {"id":"Q19504","labels":{"mul":{"language":"mul","value":"Fritz Lang"}},"claims":{"P31":[{{{Item("Q5")}}}],"P106":[{{{Item("Q2526255")}}}],
             "P569":[{{{Time("+1890-12-05T00:00:00Z", 11)}}}],"P570":[{{{Time("+1976-00-00T00:00:00Z", 9)}}}],"P27":[{{{Item("Q40")}}}],"P345":[{{{Text("nm0000485")}}}]} }
            """);
    }

    public void Dispose() => _pack.Dispose();

    private WikidataClient Client => new(_pack.Replay(), WikidataClient.DefaultBase, ["fr", "en"]);
    private WikidataSource Source => new(Client, new(Client));

    [Fact]
    public async Task A_film_is_found_by_imdb_id_and_tells_the_ids_that_have_their_sources_form()
    {
        var ids = Said(await Source.ExternalIds(Subject("imdb", "tt0017136"), Stop)).Select(said => said.Value);
        ids.ShouldBe(["imdb:tt0017136", "tmdb:19", "wikidata:Q151599"]);
    }

    [Fact]
    public async Task Details_take_the_earliest_date_and_whole_minutes()
    {
        var said = Said(await Source.Details(Film, Stop));
        said.ShouldContain(new Statement(Field.ReleaseDate, null, "1927-01-10", "details"));
        said.ShouldContain(new Statement(Field.DurationMinutes, null, "153", "details"));
        said.ShouldContain(new Statement(Field.Country, null, "DE", "details"));
        said.ShouldContain(new Statement(Field.OriginalLanguage, null, "de", "details"));
        said.ShouldContain(new Statement(Field.AlternativeTitle, null, "Metropolis: The City", "details"));
        said.ShouldContain(new Statement(Field.Title, "fr", "Metropolis", "details"));
    }

    [Fact]
    public async Task Credits_genres_and_images_are_told()
    {
        var credits = Said(await Source.Credits(Film, Stop)).Select(said => Structured.Credit(said.Value)).ToList();
        credits.ShouldBe([
            new StatedCredit("Fritz Lang", ExternalIds.Of("wikidata", "Q19504"), CreditCategory.Crew, "director", null, null),
            new StatedCredit("Brigitte Helm", ExternalIds.Of("wikidata", "Q76711"), CreditCategory.Cast, "actor", null, 0)]);
        Said(await Source.Genres(Film, Stop)).Select(said => said.Value).ShouldBe(["science-fiction"]);
        var image = Structured.Image(Said(await Source.Images(Film, Stop)).Single().Value);
        image.Url.ShouldContain("Metropolis_set.jpg");
        (await Source.Poster(Film, Stop)).ShouldBeOfType<Answer.Nothing>();
    }

    [Fact]
    public async Task Search_proposes_films_and_no_person_or_town_of_that_name()
    {
        _pack.Write("wikidata/entity/Q1.json", $$$"""{"id":"Q1","labels":{"en":{"language":"en","value":"Metropolis"} },"claims":{"P31":[{{{Item("Q515")}}}]} }""");
        (await Source.SearchMovies("metropolis", 1927, ["fr", "en"], Stop)).ShouldHaveSingleItem().ExternalId.ShouldBe("Q151599");
    }

    [Fact]
    public async Task A_person_tells_dates_as_exactly_as_they_are_known_and_their_films()
    {
        var lang = Subject("imdb", "nm0000485");
        var said = Said(await Source.PersonDetails(lang, Stop)).ToDictionary(one => one.Field + (one.Field == Field.ExternalId ? one.Value[..4] : ""), one => one.Value);
        said[Field.Born].ShouldBe("1890-12-05");
        said[Field.Died].ShouldBe("1976");
        said[Field.Nationality].ShouldBe("AT");
        said[Field.Profession].ShouldBe("director");
        said[Field.Name].ShouldBe("Fritz Lang");
        var entry = Structured.FilmographyEntry(Said(await Source.Filmography(lang, Stop)).Single().Value);
        entry.Movie.Title.ShouldBe("Metropolis");
        entry.Role.ShouldBe("director");
    }

    [Fact]
    public async Task A_summary_comes_from_the_linked_article_alone()
    {
        _pack.Write("wikipedia/summary/Metropolis~20~28film~2c~201927~29.fr.json",
            """{"type":"standard","title":"Metropolis (film, 1927)","extract":"Metropolis est un film.","content_urls":{"desktop":{"page":"https://fr.wikipedia.org/wiki/M"}}}""");
        var answer = await Wikipedia().Summary(Film, Stop);
        Said(answer).ShouldBe([new Statement(Field.Summary, "fr", "Metropolis est un film.", "summary")]);
        answer.ShouldBeOfType<Answer.Found>().Url.ShouldBe("https://fr.wikipedia.org/wiki/Metropolis_%28film%2C_1927%29");
    }

    [Fact]
    public async Task A_recorded_summary_and_item_are_read()
    {
        var items = JsonElement.Parse(TestData.Body("wikidata/wptools_wikidata.json")).GetProperty("entities").GetProperty("Q42");
        _pack.Write("wikidata/entity/Q42.json", items.GetRawText())
            .Write("wikipedia/summary/Douglas~20Adams.en.json", TestData.Body("wikidata/wptools_rest_summary.json"));
        foreach (var place in new[] { "Q350", "Q145" }) Label(place, place, place);
        var adams = new Subject(Guid.Empty, "", null, ExternalIds.Of("wikidata", "Q42"), ["en"]);
        var said = Said(await Source.PersonDetails(adams, Stop));
        said.ShouldContain(new Statement(Field.Born, null, "1952-03-11", "personDetails"));
        said.ShouldContain(new Statement(Field.ExternalId, null, "imdb:nm0010930", "personDetails"));
        Said(await Wikipedia().Biography(adams, Stop)).Single().Value.ShouldStartWith("Douglas Noel Adams");
    }

    [Theory]
    [InlineData("Q1367759")]
    [InlineData("Q56222548")]
    [InlineData("Q652")]
    [InlineData("Q752285")]
    public async Task Recorded_items_of_any_kind_are_read_without_a_fault(string id)
    {
        var entities = JsonElement.Parse(File.ReadAllText(TestData.Path($"wikidata/{id}.json"))).GetProperty("entities");
        _pack.Write($"wikidata/entity/{id}.json", entities.GetProperty(id).GetRawText());
        var item = await Client.Entity(id, Stop);
        item.ShouldNotBeNull();
        WikidataWords.Kind(item).ShouldBeNull();
        WikidataFacts.PersonDetails(id, item, ["fr"], null, null).Said.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_recorded_film_tells_its_year_and_length_and_no_date_that_is_not_known()
    {
        var entities = JsonElement.Parse(File.ReadAllText(TestData.Path("wikidata/Q2262932.json"))).GetProperty("entities");
        _pack.Write("wikidata/entity/Q2262932.json", entities.GetProperty("Q2262932").GetRawText());
        Label("Q1860", "anglais", "English");
        var said = Said(await Source.Details(Subject("imdb", "tt0021750"), Stop));
        said.ShouldContain(new Statement(Field.Year, null, "1931", "details"));
        said.ShouldContain(new Statement(Field.DurationMinutes, null, "82", "details"));
        said.ShouldContain(new Statement(Field.Country, null, "US", "details"));
        said.ShouldContain(new Statement(Field.OriginalLanguage, null, "en", "details"));
        said.ShouldNotContain(one => one.Field == Field.ReleaseDate);
    }

    [Fact]
    public async Task A_deleted_item_is_nothing_and_an_unrecorded_label_is_a_failure()
    {
        _pack.Write("wikidata/entity/Q7.json", """{"id":"Q7","missing":true}""");
        (await Source.Details(Subject("wikidata", "Q7"), Stop)).ShouldBeOfType<Answer.Nothing>();
        File.Delete(Path.Combine(_pack.Path, "wikidata/label/Q76711.json"));
        (await Source.Credits(Film, Stop)).ShouldBeOfType<Answer.Failed>().Reason.ShouldContain("1 of 2");
    }

    private static Subject Film => new(Guid.Empty, "", null, ExternalIds.Of("wikidata", "Q151599"), ["fr", "en"]);
    private static Subject Subject(string source, string id) => new(Guid.Empty, "", null, ExternalIds.Of(source, id), ["fr", "en"]);
    private static IReadOnlyList<Statement> Said(Answer answer) => answer.ShouldBeOfType<Answer.Found>((answer as Answer.Failed)?.Reason).Statements;
    private WikipediaSource Wikipedia() => new(new(_pack.Replay(), WikipediaClient.DefaultBase), new(Client));

    private void Label(string id, string french, string english) => _pack.Write($"wikidata/label/{id}.json",
        $$$"""{"id":"{{{id}}}","labels":{"fr":{"language":"fr","value":"{{{french}}}"},"en":{"language":"en","value":"{{{english}}}"} } }""");

    private static string Item(string id) => Snak($$"""{"entity-type":"item","id":"{{id}}"}""");
    private static string Text(string text) => Snak($"\"{text}\"");
    private static string Time(string time, int precision) => Snak($$"""{"time":"{{time}}","precision":{{precision}}}""");
    private static string Snak(string value) => $$$"""{"mainsnak":{"snaktype":"value","datavalue":{"value":{{{value}}} } },"rank":"normal"}""";
}
