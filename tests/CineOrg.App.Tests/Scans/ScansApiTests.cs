using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Scans;

/// <summary>Scans asked for, watched and called off over HTTP.</summary>
public sealed class ScansApiTests(Cellar cellar)
{
    [Fact]
    public async Task A_scan_is_accepted_followed_and_told_to_its_end()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv");
        using var owner = await program.ByKey();
        using var events = await ServerEvents.Open(owner, "/v1/events");
        home.Films.With("Stalker (1979).mkv", "Solaris (1972)/Solaris.1972.mkv", "readme.txt");
        File.Delete(Path.Combine(home.Films.Path, "Ran (1985).mkv"));
        var answer = await owner.Post("/v1/scans", Asked(home.Films.Path));
        answer.Status.ShouldBe(HttpStatusCode.Accepted);
        answer.Json.Text("status").ShouldBe("PENDING");
        answer.Header("Location").ShouldBe($"/v1/scans/{answer.Json.Text("jobId")}");
        await Ended(events, answer.Json.Text("jobId"));
        var scan = (await owner.Get(answer.Header("Location")!)).Json;
        scan.Text("status").ShouldBe("COMPLETED");
        (scan.Whole("added"), scan.Whole("missing"), scan.Whole("skipped"), scan.Whole("other")).ShouldBe((2, 1, 0, 1));
        scan.List("errors").ShouldBeEmpty();
        scan.List("paths").Select(path => path.GetString()).ShouldBe([home.Films.Path]);
        (scan.GetProperty("recursive").GetBoolean(), scan.GetProperty("progress").GetDouble()).ShouldBe((true, 1));
        scan.GetProperty("rate").GetDouble().ShouldBeGreaterThan(0);
        (scan.GetProperty("finishedAt").GetDateTimeOffset() >= scan.GetProperty("startedAt").GetDateTimeOffset()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_running_scan_tells_how_far_it_is_and_can_be_called_off()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home);
        using var owner = await program.ByKey();
        home.Films.WithMany(3000);
        using var events = await ServerEvents.Open(owner, "/v1/events");
        var place = (await owner.Post("/v1/scans", Asked(home.Films.Path))).Header("Location")!;
        await events.Next(happened => happened.Type == "VideoFileDetected");
        (await owner.Get(place)).Json.Text("status").ShouldBe("RUNNING");
        (await owner.Delete(place)).Status.ShouldBe(HttpStatusCode.NoContent);
        var scan = (await owner.Get(place)).Json;
        scan.Text("status").ShouldBe("CANCELLED");
        (await owner.Delete(place)).ShouldRefuse(HttpStatusCode.Conflict, "ended");
        // What it took in is kept, and a next scan goes on from there.
        (await program.Run("scan", home.Films.Path, "--json")).Ended(0);
        (await program.Web.Get("/v1/works?pageSize=1")).Json.Whole("totalItems").ShouldBe(3000);
    }

    [Fact]
    public async Task A_path_outside_the_library_is_refused_and_not_taken_in()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv");
        using var owner = await program.ByKey();
        var outside = Directory.CreateDirectory(home.Films.Path + "-outside").FullName;
        foreach (var path in new[] { "/", "/etc", outside, $"{home.Films.Path}/../", home.Folder })
        {
            var problem = (await owner.Post("/v1/scans", Asked(path))).ShouldRefuse(HttpStatusCode.Forbidden, "outside-library");
            problem.GetProperty("errors").Fields().ShouldBe(["paths"]);
        }
        (await owner.Post("/v1/scans", Asked($"{home.Films.Path}/no-such-folder"))).Status.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("{", "body")]
    [InlineData("[]", "body")]
    [InlineData("\"/films\"", "body")]
    [InlineData("""{"paths": "/films"}""", "paths")]
    [InlineData("""{"paths": [1]}""", "paths[0]")]
    [InlineData("""{"paths": [null]}""", "paths")]
    [InlineData("""{"paths": ["films"]}""", "paths")]
    [InlineData("""{"paths": ["/films\u0000"]}""", "paths")]
    [InlineData("""{"paths": [], "recursive": "yes"}""", "recursive")]
    public async Task A_body_without_sense_is_answered_by_the_name_of_what_is_wrong(string body, string field)
    {
        var answer = await (await cellar.ByKey).Post("/v1/scans", body);
        answer.ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Fields().ShouldBe([field]);
    }

    [Fact]
    public async Task Too_many_paths_and_too_large_a_body_are_refused()
    {
        var owner = await cellar.ByKey;
        (await owner.Post("/v1/scans", Asked([.. Enumerable.Repeat("/films", 101)]))).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value");
        // Asks first, as the answer may come, and the door close, before a body without manners is sent.
        var answer = await owner.Post("/v1/scans", Asked(new string('/', 1 << 20)), ("Expect", "100-continue"));
        answer.ShouldRefuse(HttpStatusCode.RequestEntityTooLarge, "bad-value");
    }

    [Fact]
    public async Task A_scan_or_another_job_that_is_no_scan_is_not_found()
    {
        var owner = await cellar.ByKey;
        (await owner.Get("/v1/scans/01890000-0000-7000-8000-000000000000")).ShouldRefuse(HttpStatusCode.NotFound, "unknown");
        (await owner.Delete("/v1/scans/01890000-0000-7000-8000-000000000000")).ShouldRefuse(HttpStatusCode.NotFound, "unknown");
        var other = (await owner.Get("/v1/jobs?type=Fingerprint")).Json.List("items")[0];
        (await owner.Get($"/v1/scans/{other.Text("id")}")).ShouldRefuse(HttpStatusCode.NotFound, "unknown");
        (await owner.Get($"/v1/jobs/{other.Text("id")}")).Json.Text("type").ShouldBe("Fingerprint");
    }

    private static string Asked(params string[] paths) => JsonSerializer.Serialize(new { paths });

    private static async Task Ended(ServerEvents events, string job) =>
        await events.Next(happened => happened.Type == "JobCompleted" && happened.Data.Contains(job, StringComparison.Ordinal));
}
