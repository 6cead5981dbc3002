using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Browser;

public sealed class FallThroughTests(Chromium browser)
{
    [Fact]
    public async Task A_film_whose_copy_goes_while_somebody_watches_continues_from_the_other_at_the_same_second()
    {
        Assert.SkipUnless(Stage.HasVideo, "ffmpeg is missing");
        using var home = new Home();
        Stage.Shoot(Path.Combine(home.Films.Path, "Deux Bobines (2021) 1080p.webm"));
        File.Copy(Path.Combine(home.Films.Path, "Deux Bobines (2021) 1080p.webm"), Path.Combine(home.Films.Path, "Deux Bobines (2021) 720p.webm"));
        File.AppendAllText(Path.Combine(home.Films.Path, "Deux Bobines (2021) 720p.webm"), " "); // not the same file that moved
        await using var program = await ProgramUnderTest.Serve(home, "--set", "library:watch=false");
        (await program.Run("scan", home.Films.Path)).Ended(0);
        var film = (await program.Web.Get("/v1/works?q=bobines")).Json.List("items").Texts("id").ShouldHaveSingleItem();
        var places = (await program.Web.Get($"/v1/works/{film}")).Json.GetProperty("availability").List("layers").Texts("copyId");
        places.Count.ShouldBe(2);

        await using var window = await Window.Open(browser, program, null, default);
        await window.Go($"/play/{film}/{places[0]}");
        await window.Page.EvaluateAsync("(async video => { video.muted = true; await video.play(); })(document.querySelector('video'))");
        await Until(window, "video.currentTime > 3");
        foreach (var file in Directory.GetFiles(home.Films.Path))
            if (!await Plays(program, places[1], file)) File.Delete(file);
        await AskForMore(window);

        await Until(window, $"video.src.endsWith('{places[1]}') && video.currentTime > 2.5");
        await window.Expect(".goes-on").Not.ToBeEmptyAsync();
        new Uri(window.Page.Url).AbsolutePath.ShouldBe($"/play/{film}/{places[1]}");

        foreach (var file in Directory.GetFiles(home.Films.Path)) File.Delete(file);
        (await program.Web.Get($"/play/{film}/next?tried={places[0]},{places[1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await AskForMore(window);
        await window.Expect(".fails button").ToBeVisibleAsync();
    }

    // There is no more of it; by another address, as the browser keeps a short film whole.
    private static Task AskForMore(Window window) => window.Page.EvaluateAsync("document.querySelector('video').src += '?more'");

    // The copy's bytes are this file's.
    private static async Task<bool> Plays(ProgramUnderTest program, string copy, string file) =>
        (await program.Web.Get($"/media/{copy}")).Bytes.Length == new FileInfo(file).Length;

    // Pages forbid making code of texts, so that the browser's own waiting cannot be used.
    private static Task Until(Window window, string holds) => window.Page.EvaluateAsync($$"""
        new Promise(held => {
          const video = document.querySelector('video');
          const look = () => ({{holds}}) && held();
          video.addEventListener('timeupdate', look);
          look();
        })
        """).WaitAsync(TimeSpan.FromSeconds(30));
}
