using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class SeenRepositoryTests : IDisposable
{
    private readonly Store _store = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_viewer_has_seen_their_own_films()
    {
        var (ran, stalker) = (await _store.Film("Ran", 1985), await _store.Film("Stalker", 1979));
        await Mark("owner", ran);
        await Mark("guest", stalker);
        (await _store.Seen.Of("owner", [ran, stalker], Token)).ShouldBe([ran]);
        (await _store.Seen.Of("guest", [ran, stalker], Token)).ShouldBe([stalker]);
        (await _store.Seen.Of("owner", [], Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Marking_twice_is_marking_once_and_can_be_taken_back()
    {
        var ran = await _store.Film("Ran", 1985);
        await Mark("owner", ran);
        await Mark("owner", ran);
        await _store.Write(transaction => _store.Seen.Unmark(transaction, "guest", ran));
        (await _store.Seen.Of("owner", [ran], Token)).ShouldBe([ran]);
        await _store.Write(transaction => _store.Seen.Unmark(transaction, "owner", ran));
        (await _store.Seen.Of("owner", [ran], Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_seen_outlives_a_restart()
    {
        var ran = await _store.Film("Ran", 1985);
        await Mark("owner", ran);
        _store.Close();
        using var again = new Store(_store.Folder);
        (await again.Seen.Of("owner", [ran], Token)).ShouldBe([ran]);
        again.Close();
    }

    public void Dispose()
    {
        if (Directory.Exists(_store.Folder)) _store.Dispose();
    }

    private Task Mark(string viewer, Guid film) => _store.Write(transaction => _store.Seen.Mark(transaction, viewer, film, _store.Clock.GetUtcNow()));
}
