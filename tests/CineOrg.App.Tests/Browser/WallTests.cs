using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Browser;

public sealed class WallTests(Chromium browser, Stage stage)
{
    [Fact]
    public async Task A_filter_is_a_link_that_leaves_only_what_it_says()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/films");
        await window.At(".filters summary").ClickAsync();
        await window.At(".choices a").GetByText("1920", new() { Exact = true }).ClickAsync();
        await window.Expect().ToHaveURLAsync(new Regex("/films\\?decade=1920$"));
        await Microsoft.Playwright.Assertions.Expect(window.At(".choices a[aria-current]").GetByText("1920", new() { Exact = true })).ToHaveCountAsync(1);
        var years = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.wall .quiet')].map(line => line.textContent.slice(0, 3))");
        years.ShouldNotBeEmpty();
        years.ShouldAllBe(year => year == "192");
    }

    [Fact]
    public async Task Arrow_keys_walk_the_wall_by_rows_and_columns()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/films");
        await window.At(".card").First.FocusAsync();
        var columns = await window.Page.EvaluateAsync<int>(
            "(cards => cards.filter(card => card.offsetTop === cards[0].offsetTop).length)([...document.querySelectorAll('.card')])");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        (await Focused(window)).ShouldBe(1);
        await window.Page.Keyboard.PressAsync("ArrowDown");
        (await Focused(window)).ShouldBe(1 + columns);
        await window.Page.Keyboard.PressAsync("ArrowLeft");
        await window.Page.Keyboard.PressAsync("ArrowUp");
        (await Focused(window)).ShouldBe(0);
    }

    [Fact]
    public async Task Names_that_mean_no_good_are_only_names()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/films?sort=added");
        foreach (var title in new[] { "<script>alert(1)<∕script>", "قضية رقم ٢٣", "La Nuit 🎬 étoilée" })
        {
            var card = window.At(".card").Filter(new() { HasText = title });
            await Microsoft.Playwright.Assertions.Expect(card).ToHaveCountAsync(1);
            var drawn = await card.Locator("img").EvaluateAsync<bool>("async poster => { await poster.decode(); return poster.naturalWidth > 0; }");
            drawn.ShouldBeTrue($"The poster of {title} is broken");
            await window.Go("/films/" + (await card.GetAttributeAsync("href"))!.Split('/')[^1]);
            await window.Expect("h1").ToHaveTextAsync(title);
            await window.Go("/films?sort=added");
        }
        window.Complaints.ShouldBeEmpty();
    }

    private static Task<int> Focused(Window window) =>
        window.Page.EvaluateAsync<int>("[...document.querySelectorAll('.card')].indexOf(document.activeElement)");
}
