using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.UseCases;

/// <summary>When the machine is busy, a click in passing makes no job; insisting does, and whoever waited is told, days later if need be.</summary>
public sealed class InsistenceTests : IAsyncLifetime
{
    private readonly Home _home = new();
    private CountedTmdb _tmdb = null!;

    public async ValueTask InitializeAsync()
    {
        _tmdb = await CountedTmdb.Open();
        _home.Films.With("Bobine 101 (1950).mkv", "Bobine 102 (1950).mkv");
        _tmdb.Serves(_home);
        _home.Variables["CINEORG_LIBRARY__WATCH"] = "false";
    }

    public async ValueTask DisposeAsync()
    {
        await _tmdb.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task A_reflex_click_makes_no_job_and_a_second_click_does()
    {
        await using var program = await Busy();
        using var reader = await program.NewSession();
        var film = await Film(program, "Bobine 101");

        var first = await Open(reader, film);
        (first.Text("course"), first.Text("reason"), first.GetProperty("frame").Text("state")).ShouldBe(("later", "reflexBusy", "PENDING"));
        Jobs().ShouldBe(0);
        (await program.Web.Get($"/films/{film}")).Text.ShouldContain("Bobine 101");

        var second = await Open(reader, film);
        (second.Text("course"), second.Text("priority")).ShouldBe(("fetchOrJob", "URGENT"));
    }

    [Fact]
    public async Task Staying_on_a_page_is_as_good_as_a_second_click()
    {
        await using var program = await Busy();
        using var reader = await program.NewSession();
        var film = await Film(program, "Bobine 101");
        await Open(reader, film);
        (await reader.Post($"/trail/dwelt?page=%2Ffilms%2F{film}", "")).Status.ShouldBe(HttpStatusCode.NoContent);
        await Until.Holds(async () => (await Top(reader)).Text("state") == "RESOLVED");
        _tmdb.Answered.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Two_clicks_and_a_stay_raise_what_is_known_and_fetch_no_film()
    {
        await using var program = await Busy();
        using var reader = await program.NewSession();
        var film = await Film(program, "Bobine 101");
        using (_tmdb.Hold())
        {
            await Open(reader, film);
            (await Open(reader, film)).Text("course").ShouldBe("fetchOrJob");
            (await reader.Post($"/trail/dwelt?page=%2Ffilms%2F{film}", "")).Status.ShouldBe(HttpStatusCode.NoContent);
            await Until.Holds(() => Made("UpdateMetadata") == 1);
        }
        await Settled.Wait(_home);
        (Made("UpdateMetadata"), Made("FetchMovie")).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Fetch_it_now_is_one_button_on_the_pending_page()
    {
        await using var program = await Busy();
        using var reader = await program.NewSession();
        var film = await Film(program, "Bobine 102");
        (await reader.Get($"/films/{film}", ("Accept", "text/html"))).Text.ShouldContain("action=\"/trail/confirm\"");
        (await reader.Submit("/trail/confirm", ("page", $"/films/{film}"))).Status.ShouldBe(HttpStatusCode.Found);
        (await Top(reader)).GetProperty("userConfirmed").GetBoolean().ShouldBeTrue();
        await Until.Holds(async () => (await reader.Get($"/v1/works/{film}")).Json.Text("level") == "deep");
    }

    [Fact]
    public async Task Whoever_waited_is_told_once_and_reading_the_page_is_reading_the_message()
    {
        await using var program = await Busy();
        using var reader = await program.NewSession();
        var film = await Film(program, "Bobine 101");
        await Open(reader, film);
        // The sources take longer than anybody waits.
        using (_tmdb.Hold()) await Open(reader, film);
        await Until.Holds(async () => (await Told(reader)).Count == 1);
        var told = (await Told(reader))[0];
        (told.Text("tidings"), told.Text("entityId")).ShouldBe(("READY", film));
        (await Top(reader)).Text("id").ShouldBe(told.Text("frame"));
        (await Top(reader)).GetProperty("resolvedBy").Text("relation").ShouldBe("knowledge");
        await reader.Get($"/films/{film}", ("Accept", "text/html"));
        (await reader.Get("/v1/notifications?unread=true")).Json.List("items").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_film_that_somebody_asked_for_is_soon_wanted_when_they_open_it_and_by_nobody_else()
    {
        await using var program = await Busy();
        var film = await Film(program, "Bobine 101");
        StoredText.Write(_home, "insert into sought(work, asked_at, tries, tried_at, next_at) select uuid, 1000, 1, 1000, 4000000000000 from works where canonical_title = 'Bobine 101'");
        StoredText.Write(_home, "insert into sought_askers(work, asked_by) select work, 'owner' from sought");
        using var reader = await program.NewSession();
        (await Open(reader, film)).Text("course").ShouldBe("later");
        using var owner = await program.ByCookie();
        var wished = await Open(owner, film);
        (wished.Text("course"), wished.Text("priority"), wished.Text("reason")).ShouldBe(("fetchOrJob", "HIGH", "asked"));
    }

    private static async Task<List<JsonElement>> Told(Visit reader) => [.. (await reader.Get("/v1/notifications")).Json.List("items")];

    private async Task<ProgramUnderTest> Busy()
    {
        await using (var program = await ProgramUnderTest.Serve(_home))
        {
            (await program.Run("scan", _home.Films.Path)).Ended(0);
            await Settled.Wait(_home);
        }
        // Any memory in use at all is medium load from now on.
        _home.Variables["CINEORG_LOAD__THRESHOLDS"] = "memory=1/100";
        _home.Variables["CINEORG_LOAD__RISESECONDS"] = "0";
        var busy = await ProgramUnderTest.Serve(_home);
        // The first second is not looked at: a click in it would find the machine idle.
        await Until.Holds(async () => (await busy.Web.Get("/health")).Json.Text("load") == "medium");
        return busy;
    }

    private long Made(string type) => StoredText.Number(_home, $"select count(*) from jobs where type = '{type}'");

    private int Jobs() => (int)StoredText.Number(_home, "select count(*) from jobs where status in (0, 1)");

    private static async Task<JsonElement> Open(Visit reader, string film)
    {
        var answer = await reader.Post("/v1/context/frames", JsonSerializer.Serialize(new { entity = "Movie", entityId = film }));
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        return answer.Json;
    }

    private static async Task<JsonElement> Top(Visit reader) => (await reader.Get("/v1/context")).Json.List("frames")[^1];

    private static async Task<string> Film(ProgramUnderTest program, string title) =>
        (await program.Web.Get($"/v1/works?q={Uri.EscapeDataString(title)}")).Json.List("items").First(item => item.Text("title") == title).Text("id");
}
