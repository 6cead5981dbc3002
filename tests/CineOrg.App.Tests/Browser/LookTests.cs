using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Browser;

public sealed class LookTests(Chromium browser, Stage stage)
{
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Paper_is_light_or_dark_as_the_system_asks_until_somebody_chooses(bool dark, bool light)
    {
        await using var window = await Window.Open(browser, stage, new(Dark: dark));
        await window.Go("/");
        (await IsLight(window)).ShouldBe(light);
        await window.At("#theme").ClickAsync();
        (await IsLight(window)).ShouldBe(!light);
        await window.Go("/films");
        (await IsLight(window)).ShouldBe(!light);
    }

    [Fact]
    public async Task The_language_chosen_stays_on_the_next_pages()
    {
        await using var window = await Window.Open(browser, stage);
        await window.Go("/films?sort=year");
        await window.Expect("html").ToHaveAttributeAsync("lang", "fr");
        await window.At(".tongue").ClickAsync();
        await window.Expect("html").ToHaveAttributeAsync("lang", "en");
        window.Page.Url.ShouldEndWith("/films?sort=year");
        await window.Go("/");
        await window.Expect("html").ToHaveAttributeAsync("lang", "en");
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("de-DE", "fr")]
    public async Task The_browser_s_language_is_spoken_or_else_French(string locale, string spoken)
    {
        await using var window = await Window.Open(browser, stage, new(Locale: locale));
        await window.Go("/");
        await window.Expect("html").ToHaveAttributeAsync("lang", spoken);
    }

    private static async Task<bool> IsLight(Window window) =>
        await window.Page.EvaluateAsync<int>("Number(getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0])") > 127;
}
