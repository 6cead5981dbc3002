using System.Text.RegularExpressions;
using Xunit;

namespace CineOrg.App.Tests.Browser;

public sealed class SearchTests(Chromium browser, Stage stage)
{
    private const string Field = ".finder input";

    [Fact]
    public async Task Answers_come_while_typing_and_the_keyboard_walks_through_them()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/films");
        await window.Page.Keyboard.PressAsync("/");
        await window.Expect(Field).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("metropol");
        await window.Expect("#finds").ToContainTextAsync("Metropolis");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Expect("#finds li:first-child a").ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Expect("h1").ToHaveTextAsync("Metropolis");
        await window.Expect().ToHaveURLAsync(new Regex("/films/[0-9a-f-]{36}$"));
    }

    [Fact]
    public async Task Escape_puts_the_answers_away()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/");
        await window.At(Field).PressSequentiallyAsync("metro");
        await window.Expect("#finds").ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Expect("#finds").ToBeHiddenAsync();
        await window.Expect(Field).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_search_page_answers_in_its_place_and_its_address_can_be_shared()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/search");
        await window.At(Field).PressSequentiallyAsync("metropols");
        await window.Expect("#answers .name").ToContainTextAsync(["Metropolis"]);
        await window.Expect().ToHaveURLAsync(new Regex("/search\\?q=metropols$"));
        await window.At(Field).FillAsync("zzzzzzzz");
        await window.Expect("#answers").ToContainTextAsync("Rien à ce nom");
    }
}
