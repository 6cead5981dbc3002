using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CineOrg.App.Tests.Browser;

public sealed class WorkroomTests(Chromium browser, Stage stage)
{
    [Fact]
    public async Task The_owner_decides_which_film_a_file_is()
    {
        await using var window = await Window.Open(browser, stage, new(Owner: true));
        await window.Go("/review");
        var doubt = window.At(".review > li").Filter(new() { HasText = "Scarface.DVDRip.mkv" });
        await Expect(doubt).ToHaveCountAsync(1);
        await doubt.Locator("button").First.ClickAsync();
        await Expect(window.At("h1")).ToHaveTextAsync("À vérifier");
        await Expect(doubt).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_scan_is_followed_live_among_the_jobs_asked_for()
    {
        await using var program = await ProgramUnderTest.Serve();
        await using var window = await Window.Open(browser, program, await Stage.CookieOf(program), new(Locale: "en-GB"));
        var folder = program.Home.Films.WithMany(3000);
        await window.Go("/jobs?type=Scan");
        await window.Page.EvaluateAsync("""
            window.seen = new Set();
            new MutationObserver(() => document.querySelectorAll('.jobs li').forEach(job => seen.add(job.querySelector('.status').textContent)))
              .observe(document.getElementById('jobs'), { childList: true, subtree: true });
            """);
        (await program.Run("scan", folder.Path)).Ended(0);
        await Expect(window.At(".jobs li").Filter(new() { HasText = "3,000 added" })).ToContainTextAsync("done");
        (await window.Page.EvaluateAsync<string[]>("[...seen]")).ShouldContain("running");
    }

    // A program of its own: elsewhere the film may have been put forward, and learnt of, before anybody opened it.
    [Fact]
    public async Task The_lab_draws_a_journey_for_the_owner_alone()
    {
        await using var program = await Stage.Quiet();
        var film = (await program.Web.Get("/v1/works?q=playtime")).Json.List("items")[0].Text("id");
        await using (var guest = await Window.Open(browser, program, null, default))
        {
            await guest.Go("/films/" + film);
            (await guest.Go("/lab")).ShouldBe(403);
            await Expect(guest.At("h1")).ToHaveTextAsync("Réservé à la cabine");
        }
        await using var window = await Window.Open(browser, program, await Stage.CookieOf(program), default);
        await window.Go("/films/" + film);
        await window.At("a[href^='/lab?subject=']").ClickAsync();
        await window.Expect("h2 >> nth=0").ToHaveTextAsync("Événements\u00a0: Playtime");
        var enriched = window.At("tr a").Filter(new() { HasText = "MovieEnriched" });
        await window.Until(enriched, () => window.Page.ReloadAsync());
        await enriched.First.ClickAsync();
        await Expect(window.At(".journey .depth-0")).ToContainTextAsync("MovieRequested");
        await Expect(window.At(".journey .asked")).ToContainTextAsync("MovieEnriched");
        (await window.At(".journey li:not(.depth-0)").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_lab_tells_how_the_search_index_stands()
    {
        await using var window = await Window.Open(browser, stage, new(Owner: true, Locale: "en-GB"));
        await window.Go("/lab");
        await window.Expect(".index-standing").ToContainTextAsync("titles and names");
        await window.Expect(".index-standing").ToContainTextAsync("Ready");
        await window.Expect(".index-standing").ToContainTextAsync("the catalogue");
    }

    [Fact]
    public async Task The_owner_who_follows_a_foreign_link_here_stays_the_owner()
    {
        await using var program = await ProgramUnderTest.Serve();
        await using var window = await Window.Open(browser, program, null, default);
        await window.Page.GotoAsync(program.OwnerLink);
        await window.Page.RouteAsync("http://elsewhere.example/", page => page.FulfillAsync(new()
        {
            ContentType = "text/html", Body = $"<a href='{program.Address}/lab'>the lab</a>",
        }));
        await window.Page.GotoAsync("http://elsewhere.example/");
        await window.At("a").ClickAsync();
        await window.Expect("h1").ToHaveTextAsync("Laboratoire");
        (await window.Go("/review")).ShouldBe(200);
    }

    [Fact]
    public async Task A_used_link_is_refused_in_words()
    {
        await using var window = await Window.Open(browser, stage);
        (await window.Go("/owner?token=used")).ShouldBe(401);
        await Expect(window.At("h1")).ToHaveTextAsync("Ce billet a déjà servi");
    }
}
