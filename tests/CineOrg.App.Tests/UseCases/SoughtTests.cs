using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.UseCases;

/// <summary>A film that nothing knows a way to is looked for by several, and comes.</summary>
public sealed class SoughtTests
{
    private const string Video = "Perdu (1931).mkv";

    [Fact]
    public async Task A_film_that_comes_is_told_at_once_to_everybody_who_asked_for_it()
    {
        using var home = new Home();
        home.Films.With(Video, "Trouvé (1932).mkv"); // a folder that is suddenly empty is not believed
        await using var program = await ProgramUnderTest.Serve(home, "--set", "library:watch=false");
        await Scan(program, home);
        var film = (await program.Web.Get("/v1/works?q=Perdu")).Json.List("items")[0].Text("id");
        File.Delete(Path.Combine(home.Films.Path, Video));
        await Scan(program, home);

        using var ann = await program.NewSession();
        using var bob = await program.NewSession();
        foreach (var reader in (Visit[])[ann, bob])
        {
            (await reader.Post($"/v1/works/{film}/request", "")).Status.ShouldBe(HttpStatusCode.Accepted);
            await Told(reader, "NOT_FOUND");
            (await Step(reader)).Text("state").ShouldBe("UNRESOLVED");
        }

        home.Films.With(Video);
        await Scan(program, home);
        foreach (var reader in (Visit[])[ann, bob])
        {
            await Told(reader, "FOUND");
            var step = await Step(reader);
            (step.Text("state"), step.Text("availability")).ShouldBe(("RESOLVED", "LOCAL"));
            var filter = step.GetProperty("resolvedBy").List("filters").ShouldHaveSingleItem();
            filter.Text("field").ShouldBe("preferredLayer");
            filter.List("value")[0].Text("location").ShouldStartWith("Local/");
        }
        (await program.Web.Get($"/v1/works/{film}/request")).Json.Has("nextAt").ShouldBeFalse();
    }

    private static async Task Scan(ProgramUnderTest program, Home home) => (await program.Run("scan", home.Films.Path)).Ended(0);

    private static Task Told(Visit reader, string tidings) =>
        Until.Holds(async () => (await reader.Get("/v1/notifications")).Json.List("items").Any(told => told.Text("tidings") == tidings));

    private static async Task<System.Text.Json.JsonElement> Step(Visit reader) => (await reader.Get("/v1/context")).Json.List("frames")[^1];
}
