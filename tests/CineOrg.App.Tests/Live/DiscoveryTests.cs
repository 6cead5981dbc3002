using System.Net;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>A search goes beyond what is held, and a film that only a source knows is made by a person's click alone.</summary>
public sealed class DiscoveryTests
{
    [Fact]
    public async Task A_film_that_only_a_source_knows_is_found_opened_and_filled_in()
    {
        await using var program = await Demo();
        var page = (await program.Web.Get("/search?q=persona&lang=en")).Text;
        page.ShouldContain("Beyond your shelves");
        page.ShouldContain("action=\"/discover/demo/persona-1966\"");
        using var visitor = await Visitor(program);
        var opened = await visitor.Send(HttpMethod.Post, "/discover/demo/persona-1966", null);
        opened.Status.ShouldBe(HttpStatusCode.SeeOther);
        var film = opened.Header("Location").ShouldNotBeNull();
        await Until.Holds(async () => (await visitor.Get(film)).Text.Contains("Bergman", StringComparison.Ordinal)); // a busy machine answers before its sources have
        (await visitor.Send(HttpMethod.Post, "/discover/demo/persona-1966", null)).Header("Location").ShouldBe(film);
        // Search follows what changed within a second or so.
        await Until.Holds(async () => (await program.Web.Get("/v1/works?q=persona&lang=en")).Json.List("items").Any(item => item.Text("copies") == "none"));
        (await program.Web.Get("/search?q=persona&lang=en")).Text.ShouldNotContain("action=\"/discover/");
    }

    [Fact]
    public async Task The_interface_goes_on_to_the_sources_and_opens_what_they_know()
    {
        await using var program = await Demo();
        using var visitor = await Visitor(program);
        var beyond = (await visitor.Get("/v1/works/search?q=persona&lang=en")).Json.GetProperty("beyond");
        beyond.GetProperty("isComplete").GetBoolean().ShouldBeTrue();
        var found = beyond.List("movies").ShouldHaveSingleItem();
        (found.Text("source"), found.Text("externalId"), found.Text("copies"), found.Has("workId")).ShouldBe(("demo", "persona-1966", "none", false));
        (await visitor.Get("/v1/works/search?q=persona&beyond=false")).Json.Has("beyond").ShouldBeFalse();
        (await visitor.Get("/v1/works/search?q=persona&owned=true")).Json.Has("beyond").ShouldBeFalse();
        var opened = await visitor.Post("/v1/works/discovered", """{"source":"demo","externalId":"persona-1966"}""");
        opened.Status.ShouldBe(HttpStatusCode.Created, opened.Text);
        opened.Header("Location").ShouldBe($"/v1/works/{opened.Json.Text("id")}");
        (await visitor.Get("/v1/works/search/beyond?q=persona&lang=en")).Json.List("movies").ShouldHaveSingleItem().Text("workId").ShouldBe(opened.Json.Text("id"));
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("[", HttpStatusCode.BadRequest)]
    [InlineData("""{"source":"imdb","externalId":"../../etc"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"source":"demo","externalId":"no-such-film-1900"}""", HttpStatusCode.NotFound)]
    public async Task A_film_that_is_asked_for_wrongly_is_refused(string body, HttpStatusCode refused)
    {
        await using var program = await Demo();
        using var visitor = await Visitor(program);
        (await visitor.Post("/v1/works/discovered", body)).Status.ShouldBe(refused);
    }

    [Theory]
    [InlineData("GET", null, HttpStatusCode.OK)] // a crawler that follows a link, or a page fetched ahead
    [InlineData("POST", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    public async Task Nothing_but_a_click_here_makes_a_film(string method, string? origin, HttpStatusCode answered)
    {
        await using var program = await Demo();
        using var visitor = await Visitor(program, origin);
        (await visitor.Send(new(method), "/discover/demo/persona-1966", null)).Status.ShouldBe(answered);
        (await program.Web.Get("/v1/works?q=persona")).Json.GetProperty("totalItems").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task An_id_that_no_source_knows_is_nothing()
    {
        await using var program = await Demo();
        using var visitor = await Visitor(program);
        (await visitor.Send(HttpMethod.Post, "/discover/demo/no-such-film-1900", null)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Send(HttpMethod.Post, "/discover/tmdb/797", null)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get("/discover/wikidata/nonsense")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_words_of_a_search_are_in_no_event()
    {
        await using var program = await Demo();
        using var visitor = await Visitor(program);
        await visitor.Get("/search?q=xylozebra");
        await program.Interrupt();
        // The visitor's own trail has them, for as long as the visitor keeps it; what others read has not.
        var told = StoredText.Texts(program.Home, "select type || ' ' || payload from journal");
        told.ShouldContain(text => text.StartsWith("SearchRequested", StringComparison.Ordinal));
        told.ShouldAllBe(text => !text.Contains("xylozebra", StringComparison.OrdinalIgnoreCase));
        StoredText.Texts(program.Home, "select stack from contexts").ShouldContain(text => text.Contains("xylozebra", StringComparison.Ordinal));
    }

    // Its library lacks a third of the films that its source knows, Persona among them.
    private static Task<ProgramUnderTest> Demo()
    {
        var home = new Home();
        home.Variables["PATH"] = "/nonexistent";
        return ProgramUnderTest.Start(home, home, ["demo", "--set", "http:requestsPerMinute=0"]);
    }

    private static async Task<Visit> Visitor(ProgramUnderTest program, string? origin = null)
    {
        var cookie = (await program.Web.Get("/", ("Accept", "text/html"))).Header("Set-Cookie").ShouldNotBeNull().Split(';')[0];
        return new(program.Address, ("Cookie", cookie), ("Origin", origin ?? program.Address));
    }
}
