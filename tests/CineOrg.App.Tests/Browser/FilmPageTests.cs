using System.Text.RegularExpressions;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Browser;

public sealed class FilmPageTests(Chromium browser, Stage stage)
{
    [Fact]
    public async Task A_page_fills_itself_in_without_being_loaded_again()
    {
        await using var window = await Window.Open(browser, stage);
        await GoUnasked(window, await stage.Film("Nosferatu le vampire"));
        var top = await Top(window);
        await window.Page.EvaluateAsync("window.same = true; fetch(location.pathname + '/opened', { method: 'POST' })");
        await window.Expect(".cast").ToContainTextAsync("Max Schreck");
        await window.Expect(".pending").ToHaveCountAsync(0);
        (await window.Page.EvaluateAsync<bool>("window.same")).ShouldBeTrue();
        (await Top(window)).ShouldBe(top, "The title jumped");
    }

    // A program of its own: elsewhere the film may have been learnt of before anybody opened it.
    [Fact]
    public async Task A_page_that_fills_itself_in_takes_no_link_from_under_the_finger_that_presses_it()
    {
        await using var program = await Stage.Quiet();
        await using var window = await Window.Open(browser, program, null, default);
        await GoUnasked(window, (await program.Web.Get("/v1/works?q=jetee")).Json.List("items")[0].Text("id"));
        await window.Page.EvaluateAsync("""
            window.learnt = new Promise(told => {
              const ask = window.fetch;
              window.fetch = async (...asked) => {
                const answer = await ask(...asked);
                if ((await answer.clone().text()).includes('Davos Hanich')) told();
                return answer;
              };
            });
            0;
            """);
        await window.At("a[href='/decades/1960']").HoverAsync();
        await window.Page.Mouse.DownAsync();
        await window.Page.EvaluateAsync("fetch(location.pathname + '/opened', { method: 'POST' })");
        await window.Page.EvaluateAsync("learnt").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await window.Page.EvaluateAsync("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await window.Page.Mouse.UpAsync();
        await window.Expect().ToHaveURLAsync(new Regex("/decades/1960"));
    }

    [Fact]
    public async Task A_film_that_was_fetched_ahead_is_asked_for_once_it_is_shown()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/films?decade=1940");
        await window.FetchAhead();
        await window.Page.AddInitScriptAsync(
            "Object.defineProperty(PerformanceNavigationTiming.prototype, 'deliveryType', { get: () => 'navigational-prefetch' })");
        await window.At(".wall .card").Filter(new() { HasText = "Casablanca" }).ClickAsync();
        await window.Expect("h1").ToHaveTextAsync("Casablanca");
        await window.Expect(".cast").ToContainTextAsync("Humphrey Bogart");
    }

    [Fact]
    public async Task Who_says_so_is_one_tap_away()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/films/" + await stage.Film("Metropolis"));
        var fact = window.At(".facts details").First;
        await fact.Locator("p").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });
        await fact.Locator("summary").ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(fact.Locator("p")).ToContainTextAsync("Pack de démonstration de CineOrg");
    }

    [Fact]
    public async Task What_was_seen_is_remembered_and_ticked_in_a_filmography()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/films/" + await stage.Film("M le maudit"));
        await window.Expect(".cast").ToContainTextAsync("Peter Lorre");
        await window.At(".seen button").ClickAsync();
        await window.Expect(".seen button").ToHaveAttributeAsync("aria-pressed", "true");
        await window.At(".line a[href^='/persons/']").ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(window.At(".timeline li li").Filter(new() { HasText = "M le maudit" })).ToContainTextAsync("✓");
        await window.Page.GoBackAsync();
        await window.At(".seen button").ClickAsync();
        await window.Expect(".seen button").ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task The_trail_tells_how_one_came_and_leads_back()
    {
        await using var window = await Window.Open(browser, stage);
        var film = await stage.Film("Les Parapluies de Cherbourg");
        await window.Go("/films/" + film);
        await window.Expect(".trail").ToHaveCountAsync(0);
        await window.At(".line a[href^='/persons/']").ClickAsync();
        await window.Expect("h1").ToHaveTextAsync("Jacques Demy");
        await window.Expect(".trail a:not(.edit)").ToHaveTextAsync(["Les Parapluies de Cherbourg"]);
        await window.At(".trail a:not(.edit)").ClickAsync();
        await window.Expect().ToHaveURLAsync(new Regex(film));
        await window.Expect(".trail").ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Posters_speak_the_page_s_language_whatever_the_browser_prefers()
    {
        await using var window = await Window.Open(browser, stage, new(Locale: "en-GB"));
        await window.Go("/films?lang=fr&decade=1950");
        var posters = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.wall img')].map(poster => poster.src)");
        posters.ShouldNotBeEmpty();
        posters.ShouldAllBe(poster => poster.EndsWith("lang=fr", StringComparison.Ordinal));
    }

    // A film's page as a browser fetches it ahead: what it lacks is asked for once the page says that it was opened.
    private static async Task GoUnasked(Window window, string film)
    {
        await window.Go("/about");
        await window.FetchAhead();
        await window.Go("/films/" + film);
        await window.Expect(".cast .reserved").ToBeVisibleAsync();
    }

    private static Task<double> Top(Window window) => window.Page.EvaluateAsync<double>("document.querySelector('h1').getBoundingClientRect().top");
}
