using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>What led to a film is told: a search, another film, a person; never the words that were searched.</summary>
public sealed class WayInTests
{
    [Fact]
    public async Task A_film_opened_from_a_search_or_another_film_tells_what_led_to_it()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv", "Stalker (1979).mkv");
        using var owner = await program.ByKey();
        var (ran, stalker) = (await Film(program, "ran"), await Film(program, "stalker"));
        using var events = await ServerEvents.Open(owner, "/v1/events");

        await program.Web.Get($"/films/{ran}", ("Referer", $"{program.Address}/search?q=rann"));
        var hit = await events.Next(happened => happened.Type == "SearchHit");
        Payload(hit).GetProperty("rank").GetInt32().ShouldBe(1);
        hit.Data.ShouldNotContain("rann");
        Cause(await events.Next(happened => happened.Type == "MovieRequested")).ShouldBe(JsonElement.Parse(hit.Data).Text("id"));

        await program.Web.Get($"/films/{stalker}", ("Referer", $"{program.Address}/films/{ran}"));
        var related = await events.Next(happened => happened.Type == "RelatedMovieRequested");
        (JsonElement.Parse(related.Data).Text("subject"), Payload(related).Text("fromId")).ShouldBe((stalker, ran));

        var lab = (await owner.Get("/lab")).Text;
        lab.ShouldContain(">SearchHit<");
        lab.ShouldContain(">RelatedMovieRequested<");
    }

    [Fact]
    public async Task A_film_opened_from_the_answers_under_the_search_field_tells_of_them_wherever_the_field_stood()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv", "Stalker (1979).mkv");
        using var owner = await program.ByKey();
        var (ran, stalker) = (await Film(program, "ran"), await Film(program, "stalker"));
        var link = LinkTo(ran, (await program.Web.Get("/search/panel?q=rann")).Text);
        link.ShouldNotContain("rann");
        using var events = await ServerEvents.Open(owner, "/v1/events");

        var page = await program.Web.Get(link, ("Referer", $"{program.Address}/films/{stalker}"));
        var hit = await events.Next(happened => happened.Type is "SearchHit" or "RelatedMovieRequested" or "MovieRequested");
        (hit.Type, JsonElement.Parse(hit.Data).Text("subject"), Payload(hit).GetProperty("rank").GetInt32()).ShouldBe(("SearchHit", ran, 1));
        hit.Data.ShouldNotContain("rann");
        Cause(await events.Next(happened => happened.Type == "MovieRequested")).ShouldBe(JsonElement.Parse(hit.Data).Text("id"));
        page.Text.ShouldNotContain("found=");
    }

    [Fact]
    public async Task A_page_fetched_ahead_tells_of_those_answers_when_it_is_shown()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv");
        using var owner = await program.ByKey();
        var ran = await Film(program, "ran");
        using var events = await ServerEvents.Open(owner, "/v1/events");
        await program.Web.Get($"/films/{ran}?found=1", ("Referer", $"{program.Address}/films"), ("Sec-Purpose", "prefetch"));
        (await owner.Post($"/films/{ran}/opened?from=%2Ffilms&found=2", "")).Status.ShouldBe(System.Net.HttpStatusCode.NoContent);
        var hit = await events.Next(happened => happened.Type is "SearchHit" or "MovieRequested");
        (hit.Type, Payload(hit).GetProperty("rank").GetInt32()).ShouldBe(("SearchHit", 2));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("25")]
    [InlineData("-1")]
    [InlineData("first")]
    public async Task No_place_that_no_answer_has_is_told(string place)
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv");
        using var owner = await program.ByKey();
        var ran = await Film(program, "ran");
        using var events = await ServerEvents.Open(owner, "/v1/events");
        (await program.Web.Get($"/films/{ran}?found={place}", ("Referer", $"{program.Address}/films"))).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await events.Next(happened => happened.Type is "MovieRequested" or "SearchHit")).Type.ShouldBe("MovieRequested");
    }

    [Theory]
    [InlineData("{0}/search?q=stalker")]
    [InlineData("{0}/films")]
    [InlineData("https://elsewhere.example/search?q=ran")]
    [InlineData("{0}/films/{1}")]
    public async Task Nothing_is_told_that_did_not_lead_here(string referer)
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv", "Stalker (1979).mkv");
        using var owner = await program.ByKey();
        var ran = await Film(program, "ran");
        using var events = await ServerEvents.Open(owner, "/v1/events");
        await program.Web.Get($"/films/{ran}", ("Referer", string.Format(System.Globalization.CultureInfo.InvariantCulture, referer, program.Address, ran)));
        var first = await events.Next(happened => happened.Type is "MovieRequested" or "SearchHit" or "RelatedMovieRequested");
        (first.Type, Cause(first)).ShouldBe(("MovieRequested", null));
        (await owner.Get("/lab")).Text.ShouldNotContain(">SearchHit<");
    }

    private static async Task<string> Film(ProgramUnderTest program, string words) =>
        (await program.Web.Get($"/v1/works?q={words}")).Json.List("items").Texts("id").Single();

    private static string LinkTo(string film, string panel) =>
        System.Text.RegularExpressions.Regex.Match(panel, $"href=\"(/films/{film}[^\"]*)\"").Groups[1].Value;

    private static JsonElement Payload(ServerEvent told) => JsonElement.Parse(told.Data).GetProperty("payload");

    private static string? Cause(ServerEvent told) => JsonElement.Parse(told.Data) is var one && one.Has("causationId") ? one.Text("causationId") : null;
}
