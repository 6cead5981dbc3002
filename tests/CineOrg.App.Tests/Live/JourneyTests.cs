using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>What happens after a click, told live and drawn afterwards.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task A_click_leads_to_an_enriched_film_and_the_whole_way_can_be_drawn()
    {
        using var home = new Home();
        await using var program = await DemoOf(home);
        using var owner = await program.ByKey();
        using var events = await ServerEvents.Open(owner, "/v1/events");
        var film = (await program.Web.Get("/v1/works?q=metropolis")).Json.List("items").Texts("id").Single();
        using var page = await ServerEvents.Open(program.Web, $"/live/films/{film}");
        (await program.Web.Get($"/films/{film}")).Status.ShouldBe(HttpStatusCode.OK);

        var requested = await events.Next(happened => happened.Type == "MovieRequested");
        (await events.Next(happened => happened.Type == "MovieEnriched" && Level(happened) == "deep")).Id.ShouldNotBe(requested.Id);
        (await page.Next()).Type.ShouldBe("changed");
        var id = JsonElement.Parse(requested.Data).Text("id");

        var told = (await owner.Get($"/v1/events/{id}/journey")).Json.EnumerateArray().ToList();
        ShouldLeadFromClickToFilm(told, id, film);
        var drawn = (await program.Run("trace", id, "--json")).Ended(0).Json.EnumerateArray().ToList();
        drawn.Select(one => one.Text("id")).ShouldBe(told.Select(one => one.Text("id")));
        (await program.Run("trace", film, "--json")).Ended(0).Json.EnumerateArray().ShouldNotBeEmpty();
        ShouldBeATree((await program.Run("trace", id)).Ended(0));
        (await owner.Get($"/lab/{id}")).Text.ShouldContain("EnrichmentRequested");
    }

    [Fact]
    public async Task A_reader_that_comes_back_goes_on_where_it_stopped()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv", "Stalker (1979).mkv");
        using var owner = await program.ByKey();
        using var all = await ServerEvents.Open(owner, "/v1/events?after=0");
        var first = await all.Next();
        var second = await all.Next();
        using var again = await ServerEvents.Open(owner, "/v1/events", ("Last-Event-ID", first.Id));
        (await again.Next()).ShouldBe(second);
        long.Parse(second.Id, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(long.Parse(first.Id, System.Globalization.CultureInfo.InvariantCulture));
        (await owner.Get("/v1/events", ("Last-Event-ID", "yesterday"))).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Fields().ShouldBe(["Last-Event-ID"]);
        (await owner.Get("/v1/events?after=-1")).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Fields().ShouldBe(["after"]);
    }

    [Fact]
    public async Task Streams_end_when_the_program_does()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv");
        using var owner = await program.ByKey();
        using var events = await ServerEvents.Open(owner, "/v1/events");
        (await program.Terminate()).ShouldBe(0);
        await Should.ThrowAsync<EndOfStreamException>(() => events.Next(_ => false));
    }

    private static string? Level(ServerEvent happened) =>
        JsonElement.Parse(happened.Data).GetProperty("payload").EnumerateObject().FirstOrDefault(field => field.Name is "level" or "to").Value is { ValueKind: JsonValueKind.String } level
            ? level.GetString() : null;

    private static void ShouldLeadFromClickToFilm(IReadOnlyList<JsonElement> journey, string click, string film)
    {
        journey[0].Text("id").ShouldBe(click);
        journey[0].Has("causationId").ShouldBeFalse("a click has no cause here");
        var asked = journey.Where(one => one.Text("type") == "EnrichmentRequested").ToList();
        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(one => one.Text("causationId") == click && one.Text("subject") == film);
        var learned = journey.Where(one => one.Text("type") == "MovieEnriched").ToList();
        learned.ShouldNotBeEmpty();
        learned.ShouldAllBe(one => asked.Any(asking => asking.Text("id") == one.Text("causationId")));
        journey.ShouldAllBe(one => one.Text("correlationId") == click);
    }

    private static void ShouldBeATree(Outcome drawn)
    {
        drawn.Lines[0].ShouldStartWith("MovieRequested");
        drawn.Lines.ShouldContain(line => line.Contains("── EnrichmentRequested"));
        drawn.Lines.Single(line => line.Contains("── MovieEnriched") && drawn.Lines.ToList().IndexOf(line) == drawn.Lines.Count - 1).ShouldContain(" ms");
    }

    // Nothing is enriched before somebody asks.
    private static async Task<ProgramUnderTest> DemoOf(Home home)
    {
        home.Variables["PATH"] = "/nonexistent";
        var program = await ProgramUnderTest.Start(home, null, "demo", "--set", "library:enrichOwned=false");
        (await program.Run("scan", $"{home.Data}/library")).Ended(0);
        return program;
    }
}
