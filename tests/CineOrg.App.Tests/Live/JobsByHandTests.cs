using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>An owner who stops, calls off and takes up work again, by the API and at the terminal, while the true program runs.</summary>
public sealed class JobsByHandTests : IAsyncLifetime
{
    private const string Paused = "/v1/jobs/types/EnrichBatch/pause";
    private readonly Home _home = new();
    private CountedTmdb _tmdb = null!;

    public async ValueTask InitializeAsync()
    {
        _tmdb = await CountedTmdb.Open();
        _tmdb.Serves(_home);
    }

    public async ValueTask DisposeAsync()
    {
        await _tmdb.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task A_type_that_is_paused_by_the_api_waits_says_so_and_goes_on_when_it_is_resumed_at_the_terminal()
    {
        await using var program = await LibraryServer.Serve(_home, "Bobine 101 (1950).mkv");
        using var owner = await program.ByKey();
        (await owner.Send(HttpMethod.Put, Paused, null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await owner.Send(HttpMethod.Put, "/v1/jobs/types/Cook/pause", null)).ShouldRefuse(HttpStatusCode.NotFound, "unknown");
        var job = await Wanted(program, owner);

        var why = (await owner.Get($"/v1/jobs/{job}", ("Accept-Language", "en"))).Json.GetProperty("why");
        why.Text("reason").ShouldBe("paused");
        (await program.Run("jobs", "why", job)).Ended(0).Lines[0].ShouldBe(why.Text("sentence"));
        _tmdb.Answered.ShouldBeEmpty();

        (await program.Run("jobs", "resume", "EnrichBatch")).Ended(0);
        await Ends(owner, job, "COMPLETED");
        _tmdb.Answered.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_job_that_is_called_off_asks_nobody_and_is_done_after_all_when_it_is_taken_up_again()
    {
        await using var program = await LibraryServer.Serve(_home, "Bobine 101 (1950).mkv");
        using var owner = await program.ByKey();
        (await program.Run("jobs", "pause", "EnrichBatch")).Ended(0);
        var job = await Wanted(program, owner);
        (await owner.Delete($"/v1/jobs/{job}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await owner.Delete($"/v1/jobs/{job}")).ShouldRefuse(HttpStatusCode.Conflict, "ended");
        (await owner.Delete($"/v1/jobs/{Guid.Empty}")).ShouldRefuse(HttpStatusCode.NotFound, "unknown");
        (await program.Run("jobs", "cancel", job)).Ended(1);
        (await owner.Send(HttpMethod.Delete, Paused, null)).Status.ShouldBe(HttpStatusCode.NoContent);
        await Ends(owner, job, "CANCELLED");
        _tmdb.Answered.ShouldBeEmpty();

        (await program.Run("jobs", "retry", job)).Ended(0);
        await Ends(owner, job, "COMPLETED");
        (await owner.Post($"/v1/jobs/{job}/retry", "")).ShouldRefuse(HttpStatusCode.Conflict, "ended");
        (await program.Run("jobs", "retry", job)).Ended(1);
    }

    [Fact]
    public async Task A_job_that_runs_is_stopped_when_it_is_called_off()
    {
        await using var program = await LibraryServer.Serve(_home, "Bobine 101 (1950).mkv");
        using var owner = await program.ByKey();
        using var held = _tmdb.Hold();
        var job = await Wanted(program, owner);
        await Ends(owner, job, "RUNNING");
        (await program.Run("jobs", "cancel", job)).Ended(0);
        await Ends(owner, job, "CANCELLED");
        await Settled.Wait(_home);
        (await owner.Get($"/v1/works/{await Film(program)}")).Json.Text("level").ShouldBe("initial");
    }

    private static async Task<string> Film(ProgramUnderTest program) => (await program.Web.Get("/v1/works?q=bobine")).Json.List("items").Texts("id").Single();

    /// <summary>The owner wants a film's facts.</summary>
    private static async Task<string> Wanted(ProgramUnderTest program, Visit owner)
    {
        var asked = await owner.Post($"/v1/works/{await Film(program)}/enrich", JsonSerializer.Serialize(new { level = "basic" }));
        asked.Status.ShouldBe(HttpStatusCode.Accepted, asked.Text);
        return asked.Json.Text("id");
    }

    private static Task Ends(Visit owner, string job, string status) => Until.Holds(async () => (await owner.Get($"/v1/jobs/{job}")).Json.Text("status") == status);
}
