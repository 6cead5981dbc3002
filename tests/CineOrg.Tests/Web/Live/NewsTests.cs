using CineOrg.App.Web.Live;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Live;

public sealed class NewsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wait_that_ended_without_news_leaves_the_next_piece_to_the_next_wait()
    {
        var news = new News(new ManualTime { JumpsAtMost = TimeSpan.FromSeconds(15) });
        (await news.Wait(Stop)).ShouldBeFalse();
        news.Tell();
        (await news.Wait(Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_told_often_before_anybody_looked_is_one_piece_of_news()
    {
        var news = new News(new ManualTime { JumpsAtMost = TimeSpan.FromSeconds(15) });
        for (var times = 0; times < 100; times++) news.Tell();
        (await news.Wait(Stop)).ShouldBeTrue();
        (await news.Wait(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_leaves_is_not_taken_for_silence()
    {
        using var gone = new CancellationTokenSource();
        var waiting = new News(new ManualTime()).Wait(gone.Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }
}
