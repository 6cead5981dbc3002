using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Browser;

/// <summary>What must hold on every page, whatever it shows.</summary>
public sealed class CleanTests(Chromium browser, Stage stage)
{
    private const int Phone = 360;

    [Fact]
    public async Task No_page_complains_has_a_serious_barrier_or_is_wider_than_a_phone()
    {
        await using var window = await Window.Open(browser, stage, new(Owner: true));
        var wrong = new List<string>();
        foreach (var room in await Rooms.All(stage))
        {
            await window.Page.SetViewportSizeAsync(1280, 800);
            await window.Go(room);
            wrong.AddRange(await Barriers.On(window, room));
            await window.Page.SetViewportSizeAsync(Phone, 740);
            if (await Width(window) is > Phone and var width) wrong.Add($"{room} is {width} wide");
        }
        // The browser itself notes a page that answers 404, and the one looked for is such a page.
        wrong.AddRange(window.Complaints.Where(said => !said.Contains("/nowhere", StringComparison.Ordinal)));
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Dark_pages_can_be_read_too()
    {
        await using var window = await Window.Open(browser, stage, new(Owner: true, Dark: true, Locale: "en-GB"));
        var wrong = new List<string>();
        foreach (var room in await Rooms.All(stage))
        {
            await window.Go(room);
            wrong.AddRange(await Barriers.OfContrast(window, room));
        }
        wrong.ShouldBeEmpty();
    }

    private static Task<int> Width(Window window) => window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
}
