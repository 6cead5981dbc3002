using System.Text.Json;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary>Decisions of the true program, made again in another process after the catalogue has changed.</summary>
public sealed class ReplayTests
{
    private static readonly string[] Kinds = ["execution", "job", "source", "way"];

    [Fact]
    public async Task Recorded_decisions_are_made_the_same_again_in_a_new_process_from_their_record_alone_whatever_became_of_the_catalogue()
    {
        using var home = new Home();
        home.Films.With("Ran (1985)/Ran.1985.1080p.mkv", "Ran (1985)/Ran.1985.720p.mkv", "Stalker (1979).mkv");
        await using (var program = await ProgramUnderTest.Serve(home, "--set", "decisions:share=1", "--set", "library:watch=false"))
        {
            (await program.Run("scan", home.Films.Path)).Ended(0);
            await Decide(program);
            (await program.Terminate()).ShouldBe(0);
        }
        var kept = Path.Combine(home.Folder, "kept.jsonl");
        (await home.Run("replay", "--all", "--save", kept)).Ended(0);
        await Change(home);

        var again = (await home.Run("replay", "--all", "--json")).Ended(0).Json;
        again.GetProperty("kinds").Fields().ShouldBe(Kinds, ignoreOrder: true);
        (again.Whole("same"), again.Whole("differ"), again.Whole("refused")).ShouldBe((again.Whole("made"), 0, 0));

        // Without any catalogue at all.
        Directory.Delete(home.Data, recursive: true);
        (await home.Run("replay", "--file", kept, "--json")).Ended(0).Json.Whole("same").ShouldBe(File.ReadLines(kept).Count());
        Directory.Exists(home.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task A_decision_that_would_be_made_otherwise_now_is_shown_with_the_place_where_it_differs()
    {
        using var home = new Home();
        await using (var program = await LibraryServer.Serve(home, "Ran (1985).mkv"))
            await program.Terminate();
        StoredText.Write(home, """
            insert into decisions(uuid, at, kind, inputs, outcome, reason)
            values (x'00000000000070008000000000000001', 0, 'source', '{"sources":[],"bitRateMbps":8,"mostRisk":0.05}', '{"index":2,"stallRisk":0,"costMs":0,"found":true}', 'guessed')
            """);
        var shown = await home.Run("replay", "00000000-0000-7000-8000-000000000001");
        shown.Ended(1).Out.ShouldContain("$.index: 2 then, -1 now");
        (await home.Run("replay", "00000000-0000-7000-8000-000000000002")).Ended(1);
    }

    [Fact]
    public async Task No_more_are_kept_than_the_settings_say()
    {
        using var home = new Home();
        home.Films.With("Ran (1985).mkv");
        await using (var program = await ProgramUnderTest.Serve(home, "--set", "decisions:share=1", "--set", "decisions:most=5", "--set", "library:watch=false"))
        {
            (await program.Run("scan", home.Films.Path)).Ended(0);
            var film = (await program.Web.Get("/v1/works?q=ran")).Json.List("items").Texts("id").Single();
            using var reader = await program.NewSession();
            for (var click = 0; click < 12; click++) await Open(reader, film);
            (await program.Terminate()).ShouldBe(0);
        }
        StoredText.Number(home, "select count(*) from decisions").ShouldBe(5);
    }

    private static async Task Decide(ProgramUnderTest program)
    {
        using var reader = await program.NewSession();
        foreach (var film in (await program.Web.Get("/v1/works")).Json.List("items").Texts("id"))
        {
            await Open(reader, film);
            await Open(reader, film);
            var like = new { entity = "Movie", from = new { entity = "Movie", entityId = film }, intent = new { type = "Explore" } };
            (await reader.Post("/v1/context/resolve", JsonSerializer.Serialize(like))).Status.ShouldBe(System.Net.HttpStatusCode.OK);
            var first = (await reader.Get($"/play/{film}/next")).Json.Text("copyId");
            await reader.Get($"/play/{film}/next?tried={first}");
            (await reader.Post($"/v1/works/{film}/request", "")).Status.ShouldBe(System.Net.HttpStatusCode.Accepted);
        }
    }

    private static async Task Open(Visit reader, string film) =>
        (await reader.Post("/v1/context/frames", JsonSerializer.Serialize(new { entity = "Movie", entityId = film }))).Status.ShouldBe(System.Net.HttpStatusCode.Created);

    private static async Task Change(Home home)
    {
        File.Delete(Path.Combine(home.Films.Path, "Ran (1985)/Ran.1985.1080p.mkv"));
        File.Delete(Path.Combine(home.Films.Path, "Stalker (1979).mkv"));
        home.Films.With("Mirror (1975).mkv");
        (await home.Run("scan", home.Films.Path)).Ended(0);
        StoredText.Write(home, "update works set canonical_title = 'Other', level = 3, year = 1900; delete from jobs; delete from journal");
    }
}
