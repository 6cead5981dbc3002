using CineOrg.App.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CineOrg.App.Tests.Browser;

/// <summary>One browser for all tests that look at pages: Debian's Chromium.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    // What a browser asks its maker about has no place in a test.
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _running = new(Start);

    /// <summary>A window of its own, with nothing remembered.</summary>
    public async Task<IBrowserContext> Open(BrowserNewContextOptions options)
    {
        Assert.SkipUnless(File.Exists(Program), "Chromium is missing");
        var context = await (await _running.Value).Browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_running.IsValueCreated) return;
        var (playwright, browser) = await _running.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> Start()
    {
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(15_000); // tests of all kinds share the machine
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Quiet }));
    }
}
