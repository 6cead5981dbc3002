using CineOrg.Core.Context.Recommending;
using CineOrg.Core.Social;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Recommending;

public sealed class HistoryTests : IDisposable
{
    private readonly Watchers _watchers = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private void Films(int count)
    {
        for (var film = 1; film <= count; film++) _watchers.Catalogue.Film(film);
    }

    [Fact]
    public async Task Seen_says_more_than_played_and_played_more_than_opened_and_what_was_only_shown_is_no_use()
    {
        Films(5);
        _watchers.See("ann", 1);
        _watchers.Use("ann", 2, played: 1);
        _watchers.Use("ann", 1, opened: 9, played: 3);
        _watchers.Use("ann", 3, opened: 1);
        _watchers.Use("ann", 4, shown: 7);
        (await _watchers.History.Of("ann", 10, Stop)).ShouldBe([new(1, Act.Seen), new(2, Act.Played), new(3, Act.Opened)]);
        (await _watchers.History.Of("ann", 2, Stop)).ShouldBe([new(2, Act.Played), new(3, Act.Opened)]);
        (await _watchers.History.Of("bob", 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_owner_is_one_person_in_whichever_browser()
    {
        Films(3);
        var (cookie, other) = (SecretHash.Of(new('a', 43)), SecretHash.Of(new('b', 43)));
        await _watchers.Catalogue.Get<ISessionRepository>().Save(new(cookie, Owner: true, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), Stop);
        _watchers.Use(cookie.Pseudonym, 1, played: 1);
        _watchers.Use("owner", 2, played: 1);
        _watchers.Use(other.Pseudonym, 3, played: 1);
        (await _watchers.History.Of("owner", 10, Stop)).Select(use => use.Film).ShouldBe([1, 2]);
        (await _watchers.History.Of(other.Pseudonym, 10, Stop)).Select(use => use.Film).ShouldBe([3]);
        (await _watchers.History.Everybody(Stop)).People.ShouldBe(2);
    }

    [Fact]
    public async Task What_others_watched_counts_after_a_minute_and_what_they_only_opened_never()
    {
        Films(2);
        _watchers.See("ann", 1);
        _watchers.Use("bob", 1, opened: 3);
        (await _watchers.History.Everybody(Stop)).CountOf(1, null).ShouldBe(1);
        _watchers.See("bob", 1);
        (await _watchers.History.Everybody(Stop)).CountOf(1, null).ShouldBe(1);
        _watchers.Catalogue.Pass(TimeSpan.FromMinutes(1));
        var everybody = await _watchers.History.Everybody(Stop);
        (everybody.CountOf(1, null), everybody.CountOf(1, "ann"), everybody.CountOf(2, null)).ShouldBe((2, 1, 0));
    }

    public void Dispose() => _watchers.Dispose();
}
