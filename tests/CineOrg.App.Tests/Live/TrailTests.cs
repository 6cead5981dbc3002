using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>A session's way: pushed by pages and API, changed, kept through a restart, seen by nobody else.</summary>
public sealed class TrailTests
{
    [Fact]
    public async Task The_way_from_page_to_page_is_the_session_s_own_and_survives_a_restart()
    {
        using var home = new Home();
        string cookie, ran, stalker;
        await using (var program = await LibraryServer.Serve(home, "Ran (1985).mkv", "Stalker (1979).mkv"))
        {
            (ran, stalker) = (await Film(program, "ran"), await Film(program, "stalker"));
            cookie = await program.SessionCookie();
            using var reader = program.WithCookie(cookie);
            await reader.Get($"/films/{ran}");
            var page = await reader.Get($"/films/{stalker}", ("Referer", $"{program.Address}/films/{ran}"));
            page.Text.ShouldContain($"<a href=\"/films/{ran}\">Ran</a>");
            using var other = await program.NewSession();
            (await other.Get("/v1/context")).Json.List("frames").ShouldBeEmpty();
            await Saved(home, stalker);
            await program.Kill();
        }
        await using var again = await ProgramUnderTest.Serve(home);
        using var back = again.WithCookie(cookie);
        Entities((await back.Get("/v1/context")).Json).ShouldBe([ran, stalker]);
        (await back.Get("/trail", ("Accept", "text/html"))).Text.ShouldContain("Stalker");
    }

    [Fact]
    public async Task Steps_are_pushed_popped_changed_taken_up_again_and_dropped()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv", "Stalker (1979).mkv");
        var (ran, stalker) = (await Film(program, "ran"), await Film(program, "stalker"));
        using var reader = await program.NewSession();

        var first = await Push(reader, new { entity = "Movie", entityId = ran, purpose = "for tonight" });
        first.Status.ShouldBe(HttpStatusCode.Created, first.Text);
        first.Json.GetProperty("frame").Text("purpose").ShouldBe("for tonight");
        var second = (await Push(reader, new { entity = "Movie", entityId = stalker, from = new { entity = "Movie", entityId = ran } })).Json.GetProperty("frame").Text("id");
        Entities((await reader.Get("/v1/context")).Json).ShouldBe([ran, stalker]);

        var popped = (await reader.Post("/v1/context/pop", "")).Json;
        Entities(popped).ShouldBe([ran]);
        popped.List("left").Texts("entityId").ShouldBe([stalker]);

        var changed = await reader.Send(HttpMethod.Patch, $"/v1/context/frames/{second}", """{"pinned":true,"purpose":"later","mentalState":{"curiosityLevel":"HIGH","focusOn":"awards"}}""");
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed.Json.GetProperty("mentalState").Text("curiosityLevel").ShouldBe("HIGH");

        var resumed = (await reader.Post($"/v1/context/frames/{second}/resume", "")).Json;
        Entities(resumed).ShouldBe([ran, stalker]);
        resumed.List("frames")[^1].GetProperty("mentalState").GetProperty("resume").GetBoolean().ShouldBeTrue();

        (await reader.Delete($"/v1/context/frames/{second}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await reader.Delete($"/v1/context/frames/{second}")).Status.ShouldBe(HttpStatusCode.NotFound);
        Entities((await reader.Get("/v1/context")).Json).ShouldBe([ran]);
    }

    [Theory]
    [InlineData("{\"entity\":\"Planet\",\"entityId\":\"x\"}", "entity")]
    [InlineData("{\"entity\":\"Movie\"}", "entity")]
    [InlineData("{\"entity\":\"Movie\",\"entityId\":\"../../etc\"}", "entity")]
    [InlineData("{}", "entity")]
    [InlineData("{\"entity\":7}", "entity")]
    [InlineData("{\"entity\":\"Wall\",\"from\":{\"entity\":\"Planet\"}}", "from.entity")]
    [InlineData("{\"entity\":\"Wall\",\"intent\":{\"type\":\"Steal\"}}", "intent.type")]
    [InlineData("{\"entity\":\"Wall\",\"intent\":{}}", "intent.type")]
    [InlineData("{\"entity\":\"Wall\",\"mentalState\":{\"curiosityLevel\":\"EXTREME\"}}", "mentalState.curiosityLevel")]
    [InlineData("{\"entity\":\"Wall\",\"mentalState\":{\"curiosityLevel\":2}}", "mentalState.curiosityLevel")]
    [InlineData("[]", "body")]
    [InlineData("not json", "body")]
    public async Task A_malformed_step_is_refused_by_its_field(string body, string field)
    {
        using var home = new Home();
        await using var program = await ProgramUnderTest.Serve(home);
        using var reader = await program.NewSession();
        var refused = await reader.Post("/v1/context/frames", body);
        refused.ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Has(field).ShouldBeTrue(refused.Text);
        (await reader.Get("/v1/context")).Json.List("frames").ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_session_nothing_is_kept_and_nothing_can_be_changed()
    {
        using var home = new Home();
        await using var program = await ProgramUnderTest.Serve(home);
        (await program.Web.Get("/v1/context")).Json.List("frames").ShouldBeEmpty();
        (await program.Web.Post("/v1/context/pop", "")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using var elsewhere = new Visit(program.Address, ("Cookie", await program.SessionCookie()), ("Origin", "https://elsewhere.example"));
        (await elsewhere.Post("/v1/context/pop", "")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    // Written each second.
    private static Task Saved(Home home, string film) =>
        Until.Holds(() => StoredText.Number(home, $"select count(*) from contexts where stack like '%{film}%'") > 0);

    private static Task<Answer> Push(Visit reader, object step) => reader.Post("/v1/context/frames", JsonSerializer.Serialize(step));

    private static IEnumerable<string> Entities(JsonElement context) => context.List("frames").Texts("entityId");

    private static async Task<string> Film(ProgramUnderTest program, string words) =>
        (await program.Web.Get($"/v1/works?q={words}")).Json.List("items").Texts("id").Single();
}
