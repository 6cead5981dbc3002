using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CineOrg.App.Tests.Browser;

/// <summary>Being told while no page is open, in a true browser.</summary>
public sealed class PushTests(Chromium browser)
{
    /// <summary>A push service is nothing that these tests could reach: what the browser would be given by it stands in its place; all else is true.</summary>
    private const string NoService = """
        let made = null;
        PushManager.prototype.getSubscription = async () => made;
        PushManager.prototype.subscribe = async options => made = {
          toJSON: () => ({ endpoint: `https://push.example/${options.applicationServerKey.byteLength}`, keys: {
            p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", auth: "BTBZMqHH6r4Tts7J_aSIgg" } }),
          unsubscribe: async () => { made = null; return true; },
        };
        """;

    [Fact]
    public async Task A_browser_is_told_from_when_its_button_is_pressed_until_it_is_pressed_again()
    {
        await using var program = await ProgramUnderTest.Serve();
        using var owner = await program.ByKey();
        await using var window = await Window.Open(browser, program, await Stage.CookieOf(program), default);
        await window.Page.Context.GrantPermissionsAsync(["notifications"]);
        await window.Page.AddInitScriptAsync(NoService);
        await window.Go("/notifications");
        var button = window.At("#push button");
        await Expect(button).ToHaveTextAsync("Me prévenir ici");
        await button.ClickAsync();
        await Expect(button).ToHaveTextAsync("Ne plus me prévenir ici");
        (await owner.Get("/v1/notifications/subscriptions")).Json.EnumerateArray().Single().Text("language").ShouldBe("fr");
        (await window.Page.EvaluateAsync<string>("navigator.serviceWorker.getRegistration('/assets/js/').then(one => one.scope)")).ShouldEndWith("/assets/js/");
        await button.ClickAsync();
        await Expect(button).ToHaveTextAsync("Me prévenir ici");
        (await owner.Get("/v1/notifications/subscriptions")).Text.ShouldBe("[]");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_browser_cannot_nothing_is_offered()
    {
        await using var program = await ProgramUnderTest.Serve();
        await using var window = await Window.Open(browser, program, await Stage.CookieOf(program), new(WithoutScript: true));
        await window.Go("/notifications");
        await Expect(window.At("#push")).ToBeHiddenAsync();
    }
}
