using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>What somebody is after, found along the graph: on pages and over the API, and only what their policy shows.</summary>
public sealed class WaysTests : IAsyncLifetime
{
    private const string Kagemusha = "0192d3b0-0000-7000-8000-0000000000a1", Kurosawa = "0192d3b0-0000-7000-8000-0000000000b1", Nakadai = "0192d3b0-0000-7000-8000-0000000000b2";
    private static readonly (string, string) Page = ("Accept", "text/html"), English = ("Accept-Language", "en");
    private readonly Home _home = new();
    private ProgramUnderTest _program = null!;
    private string _ran = "", _stalker = "";

    /// <summary>Ran and Stalker are here; Kagemusha, by the director of Ran and with its actor, is nowhere.</summary>
    public async ValueTask InitializeAsync()
    {
        _home.Films.With("Ran (1985).mkv", "Stalker (1979).mkv");
        (await _home.Run("scan", _home.Films.Path)).Ended(0);
        StoredText.Write(_home, $"""
            insert into works(uuid, kind, canonical_title, sort_key, year, level, created_at, updated_at) values({Blob(Kagemusha)}, 0, 'Kagemusha', 'kagemusha', 1980, 1, 1000, 1000);
            insert into persons(uuid, full_name, name_key, level, created_at, updated_at)
              values({Blob(Kurosawa)}, 'Akira Kurosawa', 'akira kurosawa', 1, 1000, 1000), ({Blob(Nakadai)}, 'Tatsuya Nakadai', 'tatsuya nakadai', 1, 1000, 1000);
            insert into person_names(person_id, name_key) select id, name_key from persons;
            insert into crew_links(work_id, person_id, role_category, role_name)
              select w.id, p.id, p.name_key like 'akira%', case when p.name_key like 'akira%' then 'director' else 'actor' end from works w, persons p where w.year <> 1979;
            """);
        _program = await ProgramUnderTest.Serve(_home, "--set", "library:watch=false");
        (_ran, _stalker) = (await Film("ran"), await Film("stalker"));
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task Alternatives_play_now_and_say_what_they_share()
    {
        var answer = await _program.Web.Get($"/v1/works/{Kagemusha}/alternatives", English);
        var one = answer.Json.EnumerateArray().ShouldHaveSingleItem();
        one.GetProperty("work").Text("id").ShouldBe(_ran);
        one.GetProperty("work").GetProperty("availability").GetProperty("playableNow").GetBoolean().ShouldBeTrue();
        one.List("reasons")[0].Text("says").ShouldBe("Also directed by Akira Kurosawa");
        (await _program.Web.Get($"/v1/works/{Kagemusha}/alternatives?take=0")).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Has("take").ShouldBeTrue();
        (await _program.Web.Get($"/v1/works/{Guid.Empty}/alternatives")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_hidden_film_s_page_names_what_can_be_watched_instead_and_counts_are_those_of_what_is_shown()
    {
        using var owner = await _program.ByKey();
        await owner.Send(HttpMethod.Put, "/v1/viewing", """{"profile":"consumer"}""");
        var page = (await owner.Get($"/films/{Kagemusha}", Page, ("Accept-Language", "fr"))).Text;
        page.ShouldContain("À voir maintenant, à la place");
        page.ShouldContain($"/films/{_ran}");
        page.ShouldContain("Réalisé aussi par Akira Kurosawa");
        (await owner.Get("/v1/works/search?q=kurosawa")).Json.List("people")[0].Whole("movies").ShouldBe(1);
        (await _program.Web.Get("/v1/works/search?q=kurosawa")).Json.List("people")[0].Whole("movies").ShouldBe(2);
        (await owner.Get("/search?q=kagemusha", Page, English)).Text.ShouldContain("Instead, tonight:");
    }

    [Fact]
    public async Task What_is_looked_for_is_bound_along_the_graph()
    {
        using var reader = await _program.NewSession();
        var bound = await Resolve(reader, new { entity = "Movie", from = new { entity = "Person", entityId = Kurosawa }, intent = Wish(new { seen = false, playable = true, with = new[] { new { entity = "Person", id = Nakadai } } }) });
        bound.List("candidates").Texts("entityId").ShouldBe([_ran]);
        bound.Text("says").ShouldBe("Films with Akira Kurosawa with Tatsuya Nakadai, not seen yet, playable now");
        var frame = (await reader.Get("/v1/context")).Json.List("frames")[^1];
        (frame.Text("state"), frame.GetProperty("resolvedBy").Text("relation"), frame.GetProperty("resolvedBy").Text("via")).ShouldBe(("RESOLVED", "person-movies", "Movie-People"));
        (await reader.Post($"/v1/context/frames/{frame.Text("id")}/resolve", "")).Json.List("candidates").Texts("entityId").ShouldBe([_ran]);
    }

    [Fact]
    public async Task A_step_that_is_to_be_watched_carries_its_places_the_nearest_first()
    {
        using var reader = await _program.NewSession();
        var watched = await Resolve(reader, new { entity = "Movie", entityId = _ran, intent = new { type = "Watch" } });
        var frame = watched.GetProperty("frame");
        frame.Text("dataLayer").ShouldStartWith("Local/");
        var filter = frame.GetProperty("resolvedBy").List("filters")[0];
        filter.Text("field").ShouldBe("preferredLayer");
        filter.List("value")[0].Text("location").ShouldBe(frame.Text("dataLayer"));
        (await Resolve(reader, new { entity = "Movie", entityId = Kagemusha, intent = new { type = "Watch" } })).Text("reason").ShouldBe("nowhere");
    }

    [Theory]
    [InlineData("{\"entity\":\"Planet\"}", "entity")]
    [InlineData("{\"entity\":7}", "entity")]
    [InlineData("[]", "body")]
    [InlineData("{\"entity\":\"Movie\",\"from\":{\"entity\":\"Person\",\"entityId\":\"../../etc\"}}", "from")]
    [InlineData("{\"entity\":\"Movie\",\"intent\":{\"type\":\"Explore\",\"params\":{\"take\":-1}}}", "intent.params.take")]
    [InlineData("{\"entity\":\"Movie\",\"intent\":{\"type\":\"Explore\",\"params\":{\"sql\":\"drop\"}}}", "intent.params.sql")]
    [InlineData("{\"entity\":\"Movie\",\"intent\":{\"type\":\"Explore\",\"params\":{\"with\":[{\"entity\":\"Film\",\"id\":\"1\"}]}}}", "intent.params.with")]
    public async Task A_wish_that_cannot_be_meant_is_refused_by_its_field(string body, string field)
    {
        using var reader = await _program.NewSession();
        var refused = await reader.Post("/v1/context/resolve", body);
        refused.ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Has(field).ShouldBeTrue(refused.Text);
        (await reader.Get("/v1/context")).Json.List("frames").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_on_a_person_s_page_finds_films_without_a_script_and_coming_back_shows_them_as_they_were()
    {
        using var reader = await _program.NewSession();
        (await reader.Get($"/persons/{Kurosawa}", Page, English)).Text.ShouldContain("action=\"/wish\"");
        var address = $"/wish?from=Person%3A{Kurosawa}&with=Tatsuya+Nakadai&seen=false&playable=true";
        var page = (await reader.Get(address, Page, English)).Text;
        page.ShouldContain("Films with Akira Kurosawa with Tatsuya Nakadai, not seen yet, playable now");
        page.ShouldContain($"/films/{_ran}");
        page.ShouldNotContain(Kagemusha);
        var step = (await reader.Get("/v1/context")).Json.List("frames")[^1].Text("id");
        await reader.Get("/films", Page);
        var back = (await reader.Submit($"/trail/{step}/resume")).Header("Location").ShouldNotBeNull();
        back.ShouldBe(address);
        (await reader.Get(back, Page, English)).Text.ShouldContain("As you left it.");
    }

    [Fact]
    public async Task Watching_one_film_after_another_narrows_what_is_shown_until_it_is_put_back()
    {
        using var reader = await _program.NewSession();
        foreach (var film in (string[])[_ran, _stalker]) await reader.Post("/v1/context/frames", JsonSerializer.Serialize(new { entity = "Movie", entityId = film, intent = new { type = "Watch" } }));
        await Looks(reader, "low", "watching");
        (await reader.Get("/viewing", Page, English)).Text.ShouldContain("You have watched two films in a row: you are shown “Now”.");
        (await reader.Submit("/viewing/putback", ("to", "/viewing"))).Status.ShouldBe(HttpStatusCode.Found);
        await Looks(reader, "high", null);
    }

    [Fact]
    public async Task A_moved_level_and_its_putting_back_stand_after_a_restart()
    {
        var (moved, back) = (await _program.SessionCookie(), await _program.SessionCookie());
        foreach (var cookie in (string[])[moved, back])
        {
            using var reader = _program.WithCookie(cookie);
            foreach (var film in (string[])[_ran, _stalker]) await Push(reader, new { entity = "Movie", entityId = film, intent = new { type = "Watch" } });
            await Looks(reader, "low", "watching");
            if (cookie == back) (await reader.Delete("/v1/viewing/moved")).Json.Text("curiosity").ShouldBe("high");
        }
        (await _program.Terminate()).ShouldBe(0);
        await _program.DisposeAsync();
        _program = await ProgramUnderTest.Serve(_home, "--set", "library:watch=false");
        using var watching = _program.WithCookie(moved);
        await Looks(watching, "low", "watching");
        using var free = _program.WithCookie(back);
        await Looks(free, "high", null);
        await Push(free, new { entity = "Person", entityId = Kurosawa });
        await Looks(free, "high", null);
    }

    [Fact]
    public async Task A_step_s_own_level_holds_for_its_page_and_what_is_bound_for_it_and_no_further()
    {
        using var reader = await _program.NewSession();
        await Push(reader, new { entity = "Person", entityId = Kurosawa, mentalState = new { curiosityLevel = "LOW" } });
        var page = (await reader.Get($"/persons/{Kurosawa}", Page, English)).Text;
        page.ShouldNotContain($"/films/{Kagemusha}");
        page.ShouldContain("At this step you are shown “Now”.");
        await Looks(reader, "high", null);
        (await reader.Get("/films", Page, English)).Text.ShouldContain(Kagemusha);
        (await Bound(reader, "LOW")).ShouldBe([_ran]);
        (await Bound(reader, null)).Order().ShouldBe(new[] { _ran, Kagemusha }.Order());

        await Push(reader, new { entity = "Movie", entityId = Kagemusha, mentalState = new { curiosityLevel = "LOW" } });
        (await reader.Get($"/films/{Kagemusha}", Page, English)).Text.ShouldContain("At this step you are shown “Now”.");
        await reader.Submit("/viewing/putback", ("to", $"/films/{Kagemusha}"));
        (await reader.Get($"/films/{Kagemusha}", Page, English)).Text.ShouldNotContain("At this step you are shown");
    }

    [Fact]
    public async Task No_step_s_level_shows_a_consumer_what_cannot_be_played()
    {
        using var owner = await _program.ByKey();
        await owner.Send(HttpMethod.Put, "/v1/viewing", """{"profile":"consumer"}""");
        (await Bound(owner, "HIGH")).ShouldBe([_ran]);
        await Push(owner, new { entity = "Movie", entityId = Kagemusha, mentalState = new { curiosityLevel = "HIGH" } });
        (await owner.Get($"/films/{Kagemusha}", Page, English)).Text.ShouldContain("Show it anyway");
    }

    private static async Task Push(Visit reader, object step) =>
        (await reader.Post("/v1/context/frames", JsonSerializer.Serialize(step))).Status.ShouldBe(HttpStatusCode.Created);

    private static async Task<string[]> Bound(Visit reader, string? level) =>
        [.. (await Resolve(reader, new { entity = "Movie", from = new { entity = "Person", entityId = Kurosawa }, intent = Wish(new { seen = false }), mentalState = new { curiosityLevel = level } })).List("candidates").Texts("entityId")];

    private static async Task Looks(Visit reader, string level, string? why)
    {
        var viewing = (await reader.Get("/v1/viewing")).Json;
        viewing.Text("curiosity").ShouldBe(level);
        (viewing.Has("movedBy") ? viewing.Text("movedBy") : null).ShouldBe(why);
    }

    private static object Wish(object wish) => new { type = "Explore", @params = wish };

    private static async Task<JsonElement> Resolve(Visit reader, object asked)
    {
        var answer = await reader.Send(HttpMethod.Post, "/v1/context/resolve", JsonSerializer.Serialize(asked), English);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

    private static string Blob(string uuid) => $"x'{uuid.Replace("-", "", StringComparison.Ordinal)}'";

    private async Task<string> Film(string words) => (await _program.Web.Get($"/v1/works?q={words}")).Json.List("items").Texts("id").Single();
}
