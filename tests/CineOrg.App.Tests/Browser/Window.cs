using System.Diagnostics;
using CineOrg.App.Tests.Harness;
using Microsoft.Playwright;

namespace CineOrg.App.Tests.Browser;

/// <summary>A browser window on the stage, and everything its pages complained of.</summary>
public sealed class Window : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private readonly List<string> _complaints = [];
    private readonly IBrowserContext _context;
    private readonly string _address;

    private Window(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Console += (_, said) => { if (said.Type is "error" or "warning") _complaints.Add($"{page.Url}: {said.Text}"); };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console (what the content security policy forbids too) and exceptions.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Window> Open(Chromium browser, Stage stage, Looks looks = default) =>
        await Open(browser, await stage.Running(), looks.Owner ? await stage.OwnerCookie() : null, looks);

    /// <param name="owner">The owner's cookie; null for a guest.</param>
    public static async Task<Window> Open(Chromium browser, ProgramUnderTest program, Cookie? owner, Looks looks)
    {
        var context = await browser.Open(new()
        {
            BaseURL = program.Address, Locale = looks.Locale ?? "fr-FR", JavaScriptEnabled = !looks.WithoutScript,
            ColorScheme = looks.Dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = looks.Width ?? 1280, Height = looks.Height ?? 800 },
        });
        if (owner is not null) await context.AddCookiesAsync([owner]);
        return new(context, await context.NewPageAsync(), program.Address);
    }

    /// <summary>Goes to a page of the program.</summary>
    /// <returns>Its status.</returns>
    public async Task<int> Go(string path) =>
        (await Page.GotoAsync(_address + path, new() { WaitUntil = WaitUntilState.Load }))!.Status;

    /// <summary>From now on pages come as those that a browser fetches before anybody asks for them.</summary>
    public Task FetchAhead(bool ahead = true) =>
        Page.SetExtraHTTPHeadersAsync(ahead ? new Dictionary<string, string> { ["Sec-Purpose"] = "prefetch" } : []);

    /// <summary>Asks for the page anew until it shows something: what a film learns comes in its own time.</summary>
    public async Task Until(ILocator shown, Func<Task> again)
    {
        var began = Stopwatch.GetTimestamp();
        while (await shown.CountAsync() == 0)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException($"{Page.Url} never showed {shown}");
            await again();
        }
    }

    public ILocator At(string selector) => Page.Locator(selector);

    public IPageAssertions Expect() => Assertions.Expect(Page);

    public ILocatorAssertions Expect(string selector) => Assertions.Expect(Page.Locator(selector));

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

/// <summary>How a window looks at pages; by default a French visitor's, light, 1280 wide.</summary>
public readonly record struct Looks(
    bool Owner = false, bool Dark = false, bool WithoutScript = false, string? Locale = null, int? Width = null, int? Height = null);
