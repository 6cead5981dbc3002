using System.Text.RegularExpressions;
using Xunit;

namespace CineOrg.App.Tests.Browser;

public sealed class WithoutScriptTests(Chromium browser, Stage stage)
{
    [Fact]
    public async Task Searching_filtering_and_reading_need_no_script()
    {
        await using var window = await Window.Open(browser, stage, new(WithoutScript: true));
        await window.Go("/");
        await window.At(".finder input").FillAsync("metropolis");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At(".card").Filter(new() { HasText = "Metropolis" }).ClickAsync();
        await window.Expect("h1").ToHaveTextAsync("Metropolis");
        await window.Until(window.At(".line a[href^='/persons/']"), () => window.At(".pending a:not(.quiet)").ClickAsync());
        await window.At(".line a[href^='/persons/']").ClickAsync();
        await window.Expect("h1").ToHaveTextAsync("Fritz Lang");
        await window.At(".masthead nav a").First.ClickAsync();
        await window.At(".filters summary").ClickAsync();
        await window.At(".choices a").GetByText("1950", new() { Exact = true }).ClickAsync();
        await window.Expect().ToHaveURLAsync(new Regex("decade=1950"));
    }

    [Fact]
    public async Task An_unfinished_page_offers_to_be_loaded_again()
    {
        await using var window = await Window.Open(browser, stage, new(WithoutScript: true));
        var film = await stage.Film("Citizen Kane");
        await window.FetchAhead();
        await window.Go("/films/" + film);
        await window.Expect(".pending").ToContainTextAsync("la page se complète");
        await window.FetchAhead(false);
        await window.At(".pending a:not(.quiet)").ClickAsync();
        await window.Expect("h1").ToHaveTextAsync("Citizen Kane");
        await window.Expect(".line").ToContainTextAsync("1941");
    }

    [Fact]
    public async Task What_was_seen_can_be_said_by_a_plain_form()
    {
        await using var window = await Window.Open(browser, stage, new(WithoutScript: true));
        await window.Go("/films/" + await stage.Film("Playtime"));
        await window.At(".seen button").ClickAsync();
        await window.Expect(".seen button").ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_refused_correction_is_given_back_as_it_was_written()
    {
        await using var window = await Window.Open(browser, stage, new(Owner: true, WithoutScript: true));
        await window.Go($"/films/{await stage.Film("Playtime")}/facts");
        await window.At("#year summary").ClickAsync();
        await window.At("#year input[name=value]").FillAsync("soon");
        await window.At("#year input[name=note]").FillAsync("as the poster says");
        await window.At("#year button[value=make]").ClickAsync();
        await window.Expect("#year [role=alert]").ToBeInViewportAsync();
        await window.Expect("#year input[name=value]").ToHaveValueAsync("soon");
        await window.Expect("#year input[name=note]").ToHaveValueAsync("as the poster says");
    }
}
