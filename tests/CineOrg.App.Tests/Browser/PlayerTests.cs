using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Browser;

public sealed class PlayerTests(Chromium browser, Stage stage)
{
    [Fact]
    public async Task A_film_plays_jumps_by_ranges_and_is_seen_once_its_end_is_near()
    {
        Assert.SkipUnless(Stage.HasVideo, "ffmpeg is missing");
        await using var window = await Window.Open(browser, stage);
        var film = await stage.Film("Petite Bobine");
        await window.Go("/films/" + film);
        await window.Expect(".seen button").ToHaveAttributeAsync("aria-pressed", "false");
        var ranges = new List<string>();
        window.Page.Response += (_, answer) => { if (answer.Status == 206) ranges.Add(answer.Headers["content-range"]); };
        var started = window.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/started?", StringComparison.Ordinal));
        await window.At(".where .button").ClickAsync();
        await window.Expect(".screen video").ToBeAttachedAsync();
        await window.Page.EvaluateAsync("(async video => { video.muted = true; await video.play(); })(document.querySelector('video'))");
        await Until(window, "video.currentTime > 0.3 && !video.paused");
        ranges.ShouldNotBeEmpty();
        (await started).Status.ShouldBe(204);
        var told = window.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/ended?", StringComparison.Ordinal));
        await window.Page.EvaluateAsync("document.querySelector('video').currentTime = 18.5");
        await Until(window, "video.currentTime > 18.5");
        (await told).Status.ShouldBe(204);
        await window.At(".line a:not(.whence-link)").ClickAsync();
        await window.Expect(".seen button").ToHaveAttributeAsync("aria-pressed", "true");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_film_left_half_way_goes_on_there_and_from_its_beginning_when_asked()
    {
        Assert.SkipUnless(Stage.HasVideo, "ffmpeg is missing");
        await using var window = await Window.Open(browser, stage);
        var film = await stage.Film("Petite Bobine");
        await window.Go($"/play/{film}?from=9");
        await window.Page.EvaluateAsync("(async video => { video.muted = true; await video.play(); })(document.querySelector('video'))");
        await Until(window, "video.currentTime > 9.2 && video.currentTime < 13 && !video.paused");
        var told = window.Page.WaitForResponseAsync(answer => answer.Url.Contains("/stopped?at=", StringComparison.Ordinal));
        await window.Page.EvaluateAsync("document.querySelector('video').pause()");
        (await told).Status.ShouldBe(204);
        (await told).Url.ShouldContain("&of=");

        await window.Go("/films/" + film);
        await window.Expect(".where .button").ToContainTextAsync("0:00:");
        await window.Expect(".left progress").ToBeVisibleAsync();
        await window.At(".where .button").ClickAsync();
        await window.Expect(".screen video").ToBeAttachedAsync();
        await Until(window, "video.currentTime > 9");
        await window.Go("/films/" + film);
        await window.At(".where .from-start").ClickAsync();
        await window.Expect(".screen video").ToBeAttachedAsync();
        await Until(window, "video.readyState > 1 && video.currentTime < 5");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Left_in_a_longer_cut_it_begins_anew_and_was_not_seen()
    {
        Assert.SkipUnless(Stage.HasVideo, "ffmpeg is missing");
        await using var window = await Window.Open(browser, stage);
        var film = await stage.Film("Petite Bobine");
        var ended = false;
        window.Page.Request += (_, request) => ended |= request.Url.EndsWith("/ended", StringComparison.Ordinal);
        await window.Go($"/play/{film}?from=3600");
        await Until(window, "video.readyState > 1 && video.currentTime < 5 && !video.seeking");
        ended.ShouldBeFalse();
    }

    // Pages forbid making code of texts, so that the browser's own waiting cannot be used.
    private static Task Until(Window window, string holds) => window.Page.EvaluateAsync($$"""
        new Promise(held => {
          const video = document.querySelector('video');
          const look = () => ({{holds}}) && held();
          video.addEventListener('timeupdate', look);
          look();
        })
        """).WaitAsync(TimeSpan.FromSeconds(30));
}
