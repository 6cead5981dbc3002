using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>Pressing Play, through the true program.</summary>
public sealed class PlayTests
{
    private static readonly (string, string) Page = ("Accept", "text/html");

    [Fact]
    public async Task Play_takes_the_best_copy_that_can_be_read_when_it_is_pressed()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985)/Ran.1985.1080p.mkv", "Ran (1985)/Ran.1985.720p.mkv");
        var film = (await program.Web.Get("/v1/works?q=ran")).Json.List("items").Texts("id").Single();
        (await program.Web.Get($"/films/{film}", Page)).Text.ShouldContain($"href=\"/play/{film}\"");

        var first = await Played(program, film);
        File.Delete(FileOf(home, await program.Web.Get($"/media/{first}")));
        var other = await Played(program, film);
        other.ShouldNotBe(first);
        (await program.Web.Get($"/play/{film}/{other}", Page)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_film_that_is_not_here_leads_to_its_page_and_an_unknown_one_nowhere()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv", "Stalker (1979).mkv");
        (await program.Web.Get($"/play/{Guid.Empty}", Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        var film = (await program.Web.Get("/v1/works?q=ran")).Json.List("items").Texts("id").Single();
        File.Delete(Path.Combine(home.Films.Path, "Ran (1985).mkv"));
        (await program.Run("scan", home.Films.Path)).Ended(0);
        (await program.Web.Get($"/play/{film}", Page)).Header("Location").ShouldBe($"/films/{film}");
    }

    private static async Task<string> Played(ProgramUnderTest program, string film)
    {
        var answer = await program.Web.Get($"/play/{film}", Page);
        answer.Status.ShouldBe(HttpStatusCode.Found);
        return answer.Header("Location").ShouldNotBeNull().Split('/')[^1];
    }

    private static string FileOf(Home home, Answer played) =>
        Directory.GetFiles(home.Films.Path, "*.mkv", SearchOption.AllDirectories).Single(file => File.ReadAllBytes(file).AsSpan().SequenceEqual(played.Bytes));
}
