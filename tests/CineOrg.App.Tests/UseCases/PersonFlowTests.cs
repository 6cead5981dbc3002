using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.UseCases;

/// <summary>Somebody asks for a person: what is held is shown; else the sources are asked while the page waits; else it becomes a job.</summary>
public sealed class PersonFlowTests : IAsyncLifetime
{
    private readonly Home _home = new();
    private CountedTmdb _tmdb = null!;
    private ProgramUnderTest _program = null!;
    private Visit _reader = null!;
    private string _person = "";

    public async ValueTask InitializeAsync()
    {
        _tmdb = await CountedTmdb.Open(tellsMore: true);
        _home.Films.With("Bobine 101 (1950).mkv");
        _home.Variables["CINEORG_CONTEXT__PREFETCHBATCH"] = "0"; // or the person would be known before anybody asks
        _home.Variables["CINEORG_PROVIDERS__TMDB__BASEURL"] = _tmdb.Address;
        _home.Variables["CINEORG_PROVIDERS__TMDB__KEY"] = "0123456789abcdef0123456789abcdef";
        _program = await ProgramUnderTest.Serve(_home, "--set", "library:watch=false");
        (await _program.Run("scan", _home.Films.Path)).Ended(0);
        var film = (await _program.Web.Get("/v1/works?q=Bobine")).Json.List("items").Texts("id").ShouldHaveSingleItem();
        _reader = await _program.NewSession();
        await Until.Holds(async () => (await Cast(film)).Count == 1);
        _person = (await Cast(film))[0].Text("personId");
        await Settled.Wait(_home);
        _tmdb.Answered.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _program.DisposeAsync();
        await _tmdb.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task A_person_whom_the_sources_tell_of_in_time_is_shown_and_then_held()
    {
        var asked = await Open();
        (asked.Text("course"), asked.GetProperty("frame").Text("state")).ShouldBe(("fetch", "RESOLVED"));
        (await _reader.Get($"/v1/persons/{_person}")).Text.ShouldContain("Elle joue.");
        var questions = _tmdb.Answered.Count;
        questions.ShouldBeGreaterThan(0);

        await Until.Holds(async () => (await Open()).Text("course") == "show");
        await Settled.Wait(_home);
        _tmdb.Answered.Count(answer => answer.Asked.Contains("/person/", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_whose_sources_take_too_long_becomes_a_job_and_whoever_waits_is_told()
    {
        using (_tmdb.Hold())
        {
            (await Open()).GetProperty("frame").Text("state").ShouldBe("PENDING");
            (await Pending()).Text("status").ShouldBe("FETCHING");
            StoredText.Number(_home, "select count(*) from jobs where type = 'FetchPerson'").ShouldBe(0);

            (await Open()).Text("course").ShouldBe("fetchOrJob");
            var pending = await Pending();
            (pending.Text("entity"), pending.Text("id")).ShouldBe(("Person", _person));
            (await _reader.Get($"/v1/jobs/{pending.Text("jobId")}")).Json.Text("type").ShouldBe("FetchPerson");
            (await _reader.Get($"/persons/{_person}", ("Accept", "text/html"))).Status.ShouldBe(HttpStatusCode.OK);
        }
        await Until.Holds(async () => (await _reader.Get("/v1/notifications")).Json.List("items").Count == 1);
        (await _reader.Get("/v1/notifications")).Json.List("items")[0].Text("tidings").ShouldBe("READY");
        (await _reader.Get("/v1/context")).Json.List("frames")[^1].Text("state").ShouldBe("RESOLVED");
        (await _reader.Get($"/v1/persons/{_person}")).Text.ShouldContain("Elle joue.");
    }

    [Fact]
    public async Task A_person_of_whom_nothing_is_held_is_answered_with_202_and_what_they_wait_for()
    {
        using (_tmdb.Hold())
        {
            for (var click = 0; click < 2; click++) await Open();
            var asked = TimeProvider.System.GetUtcNow();
            var answer = await _reader.Get($"/v1/persons/{_person}");
            answer.Status.ShouldBe(HttpStatusCode.Accepted, answer.Text);
            var pending = answer.Json.GetProperty("pending");
            pending.Fields().ShouldBe(["status", "entity", "id", "jobId", "reason", "expectedAt"], ignoreOrder: true);
            pending.Text("status").ShouldBeOneOf("PENDING", "RUNNING");
            (pending.Text("reason"), (pending.GetProperty("expectedAt").GetDateTimeOffset() - asked).TotalMinutes < 1).ShouldBe(("asked", true));
            pending.GetProperty("expectedAt").GetDateTimeOffset().ShouldBeGreaterThan(asked.AddSeconds(-1));
        }
        await Until.Holds(async () => (await _reader.Get($"/v1/persons/{_person}")) is { Status: HttpStatusCode.OK } held && !held.Json.Has("pending"));
    }

    [Fact]
    public async Task Whoever_comes_back_days_later_finds_the_step_they_left()
    {
        string cookie = await _program.SessionCookie();
        using var later = _program.WithCookie(cookie);
        using (_tmdb.Hold())
            for (var click = 0; click < 2; click++)
                await later.Post("/v1/context/frames", JsonSerializer.Serialize(new { entity = "Person", entityId = _person }));
        await Until.Holds(async () => (await later.Get("/v1/notifications")).Json.List("items").Count == 1);
        await _program.DisposeAsync();

        _program = await ProgramUnderTest.Serve(_home, "--set", "library:watch=false");
        using var back = _program.WithCookie(cookie);
        var told = (await back.Get("/v1/notifications?unread=true")).Json.List("items").ShouldHaveSingleItem();
        var step = (await back.Get("/v1/context")).Json.List("frames")[^1];
        (step.Text("id"), step.Text("state")).ShouldBe((told.Text("frame"), "RESOLVED"));
        step.GetProperty("resolvedBy").Text("via").ShouldBe("job");
    }

    private async Task<JsonElement> Open()
    {
        var answer = await _reader.Post("/v1/context/frames", JsonSerializer.Serialize(new { entity = "Person", entityId = _person }));
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        return answer.Json;
    }

    private async Task<JsonElement> Pending() => (await _reader.Get($"/v1/persons/{_person}")).Json.GetProperty("pending");

    private async Task<IReadOnlyList<JsonElement>> Cast(string film) => [.. (await _program.Web.Get($"/v1/works/{film}/cast")).Json.EnumerateArray()];
}
