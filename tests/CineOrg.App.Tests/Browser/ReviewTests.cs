using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CineOrg.App.Tests.Browser;

/// <summary>The review desk: by keyboard, many at once, and back.</summary>
public sealed class ReviewTests(Chromium browser)
{
    [Fact]
    public async Task All_of_it_is_done_by_keyboard_and_taken_back()
    {
        await using var program = await Doubts();
        await using var window = await Window.Open(browser, program, await Stage.CookieOf(program), default);
        await window.Go("/review");
        var items = window.At(".review > li");
        var all = await items.CountAsync();
        all.ShouldBeGreaterThan(1);

        await Press(window, "j");
        await Expect(items.Nth(0)).ToBeFocusedAsync();
        await Press(window, "n");
        await Expect(items.Nth(1)).ToBeFocusedAsync();
        await Press(window, "k");
        await Expect(items.Nth(0)).ToBeFocusedAsync();
        await Press(window, "/");
        await Expect(items.Nth(0).Locator(".by-hand input")).ToBeFocusedAsync();
        await Press(window, "Escape");
        await Press(window, "x");
        await Expect(window.At("[role=status]")).ToHaveTextAsync("1 décision prise.");
        await Expect(items).ToHaveCountAsync(all - 1);
        await Press(window, "u");
        await Expect(items).ToHaveCountAsync(all);
        await Press(window, "j");
        await Press(window, "Enter");
        await Expect(items).ToHaveCountAsync(all - 1);
        await Press(window, "u");
        await Expect(items).ToHaveCountAsync(all);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_are_accepted_at_once_from_the_percentage_that_the_owner_sets_or_as_selected()
    {
        await using var program = await Doubts();
        await using var window = await Window.Open(browser, program, await Stage.CookieOf(program), default);
        await window.Go("/review");
        var items = window.At(".review > li");
        var all = await items.CountAsync();
        var sure = await window.Page.EvaluateAsync<int>("""
            [...document.querySelectorAll('.review > li')].map(item => [...item.querySelectorAll('.candidates b')].map(score => parseInt(score.textContent)))
              .filter(scores => scores.length > 0 && (scores.length === 1 || scores[0] - scores[1] >= 5)).length
            """);
        sure.ShouldBeInRange(1, all - 1);
        await window.At(".sure input").FillAsync("10");
        await window.At(".sure button").ClickAsync();
        await Expect(items).ToHaveCountAsync(all - sure);
        await Press(window, "u");
        await Expect(items).ToHaveCountAsync(all);

        await window.At("[data-all]").CheckAsync();
        await window.At("#many button").ClickAsync();
        await window.Expect("[role=status]").ToContainTextAsync("décisions prises.");
        var left = await items.CountAsync();
        left.ShouldBeLessThan(all);
        await Press(window, "u");
        await Expect(items).ToHaveCountAsync(all);
    }

    // A page that has just come listens once its script is there.
    private static async Task Press(Window window, string key)
    {
        await window.Page.WaitForLoadStateAsync();
        await window.Page.Keyboard.PressAsync(key);
    }

    // Two that may be either of two films, and one whose title and year are both a little off.
    private static async Task<ProgramUnderTest> Doubts()
    {
        var home = new Home();
        home.Films.With("Scarface (1932).mkv", "Scarface (1983).mkv", "Cape Fear (1962).mkv", "Cape Fear (1991).mkv", "Metropolis (1927).mkv");
        (await home.Run("scan", home.Films.Path)).Ended(0);
        home.Films.With("new/Scarface.DVDRip.mkv", "new/Cape.Fear.DVDRip.mkv", "new/Metropols (1928).mkv");
        (await home.Run("scan", home.Films.Path)).Ended(0);
        return await ProgramUnderTest.Start(home, home, ["serve"]);
    }
}
