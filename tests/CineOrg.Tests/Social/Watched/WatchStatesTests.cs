using CineOrg.Core.Events;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Watched;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Social.Watched;

/// <summary>What players tell, kept in a true database.</summary>
public sealed class WatchStatesTests : IDisposable
{
    private readonly Store _store = new();
    private readonly WatchStates _states;

    public WatchStatesTests() => _states = new(_store.Database, _store.Get<IWatchRepository>(), _store.Seen, _store.Clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private DateTimeOffset Now => _store.Clock.GetUtcNow();

    [Fact]
    public async Task What_other_players_tell_is_kept_for_who_watched()
    {
        var film = await _store.Film("Ran", 1985);
        await Told(Stopped(film, 1200, "ada"), Stopped(film, 30, null));
        (await Of("ada", film))!.Position.ShouldBe(TimeSpan.FromMinutes(20));
        (await Of("bob", film)).ShouldBeNull();
        (await Seen("ada", film)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_old_word_that_comes_again_moves_nothing_back_and_counts_nothing_twice()
    {
        var film = await _store.Film("Ran", 1985);
        var (first, second) = (Stopped(film, 1200, "ada"), Stopped(film, 2400, "ada", TimeSpan.FromMinutes(20)));
        var end = Stopped(film, 5900, "ada", TimeSpan.FromHours(1));
        _store.Clock.Pass(TimeSpan.FromHours(2));
        await Told(first, second, first);
        (await Of("ada", film))!.Position.ShouldBe(TimeSpan.FromMinutes(40));
        await Told(end, second, end, first, end);
        var state = (await Of("ada", film))!;
        (state.Position, state.Times).ShouldBe((TimeSpan.Zero, 1));
        (await Viewed()).ShouldBe(1);
        (await Seen("ada", film)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_told_late_does_not_bring_back_what_was_forgotten()
    {
        var film = await _store.Film("Ran", 1985);
        var told = Stopped(film, 1200, "ada");
        _store.Clock.Pass(TimeSpan.FromSeconds(1));
        (await _states.Left("ada", "ada", film, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(100), Stop)).ShouldBeTrue();
        await _states.Ended("ada", "ada", film, Stop);
        await _states.Forget("ada", film, Stop);
        await Told(told);
        var state = (await Of("ada", film))!;
        (state.IsLeft, state.Times, await Seen("ada", film)).ShouldBe((false, 0, false));
    }

    [Fact]
    public async Task Nonsense_from_a_player_is_passed_over_and_an_unknown_film_too()
    {
        var film = await _store.Film("Ran", 1985);
        await Told(Stopped(film, -1, "ada"), Stopped(film, double.NaN, "ada"), Stopped(film, double.PositiveInfinity, "ada"), Stopped(film, 1e300, "ada"));
        (await Of("ada", film)).ShouldBeNull();
        await Told(Stopped(Guid.Empty, 1200, "ada"), Stopped(film, 1200, "ada") with { DurationSeconds = double.NaN });
        (await Of("ada", film))!.Position.ShouldBe(TimeSpan.FromMinutes(20));
        (await _states.Left("ada", null, Guid.Empty, TimeSpan.Zero, null, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_owner_is_one_person_in_whichever_browser()
    {
        var film = await _store.Film("Ran", 1985);
        var cookie = SecretHash.Of("cookie");
        await _store.Sessions.Save(new(cookie, true, null, Now, Now), Stop);
        await Told(Stopped(film, 1200, cookie.Pseudonym));
        (await Of("owner", film)).ShouldNotBeNull();
        (await Of(cookie.Pseudonym, film)).ShouldBeNull();
    }

    [Fact]
    public async Task Films_to_go_on_with_are_those_begun_and_not_finished_the_last_left_first()
    {
        var (ran, stalker, dune) = (await _store.Film("Ran", 1985), await _store.Film("Stalker", 1979), await _store.Film("Dune", 1984));
        foreach (var (film, minutes) in new[] { (ran, 20), (stalker, 40), (dune, 95), (ran, 21) })
        {
            await _states.Left("ada", "ada", film, TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(100), Stop);
            _store.Clock.Pass(TimeSpan.FromMinutes(5));
        }
        (await _store.Get<IWatchRepository>().Unfinished("ada", 10, Stop)).Select(one => one.Film).ShouldBe([ran, stalker]);
        (await _store.Get<IWatchRepository>().Unfinished("ada", 1, Stop)).Select(one => one.Film).ShouldBe([ran]);
    }

    [Fact]
    public async Task What_was_left_outlives_a_restart()
    {
        var film = await _store.Film("Ran", 1985);
        await _states.Left("ada", "ada", film, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(100), Stop);
        var before = await Of("ada", film);
        _store.Close();
        using var again = new Store(_store.Folder);
        (await again.Get<IWatchRepository>().Of("ada", film, Stop)).ShouldBe(before! with { At = DateTimeOffset.FromUnixTimeMilliseconds(before.At.ToUnixTimeMilliseconds()) });
        again.Close();
    }

    public void Dispose()
    {
        if (Directory.Exists(_store.Folder)) _store.Dispose();
    }

    private PlaybackStopped Stopped(Guid film, double seconds, string? session, TimeSpan later = default) =>
        new PlaybackStopped(film, Guid.Empty, "jellyfin", seconds, session, 6000) with { Id = Guid.CreateVersion7(), At = Now + later };

    private Task Told(params PlaybackStopped[] told) => _store.Write(transaction => { _states.Count(transaction, told); });
    private ValueTask<WatchState?> Of(string viewer, Guid film) => _store.Get<IWatchRepository>().Of(viewer, film, Stop);
    private async Task<bool> Seen(string viewer, Guid film) => (await _store.Seen.Of(viewer, [film], Stop)).Count > 0;
    private async Task<int> Viewed() => (await _store.Journal.Latest(100, null, Stop)).Count(one => one.Event is MovieViewed);
}
