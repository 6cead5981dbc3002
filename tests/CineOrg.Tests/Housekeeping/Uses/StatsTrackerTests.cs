using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Uses;

/// <summary>The tracker behind the true journal, in a true database.</summary>
public sealed class StatsTrackerTests : IDisposable
{
    private readonly Store _store = new();
    private readonly ManualTime _time = new() { JumpsAtMost = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task Views_count_openings_and_plays_and_what_is_only_shown_is_no_use()
    {
        var film = await _store.Film("Metropolis", 1927);

        await Tell(new SearchHit(film, 1, "ada"), new MovieRequested(film, "basic", "ada"), new PlaybackStarted(film, Guid.Empty, "web", "ada"), new MovieViewed(film, "ada"), new RecommendationShown(film, "director", "home", "ada"));
        await Counted(film, 2);

        var stats = (await Stats(film))!;
        Popularity.Score(stats.Popularity, _store.Clock.GetUtcNow()).ShouldBe(0.5 + 1 + 2 + 3, 0.01);
        stats.LastAccess.ShouldBe(_store.Clock.GetUtcNow(), TimeSpan.FromSeconds(5));
        stats.Shown.ShouldBe(1);
        Uses("ada").ShouldBe([(1, 1)]);
    }

    [Fact]
    public async Task People_are_counted_too()
    {
        var person = Guid.Empty;
        await _store.Write(transaction => person = _store.People.Ensure(transaction, "Fritz Lang", ExternalIds.Of("wikidata", "Q19504")).Id);

        await Tell(new PersonRequested(person, "basic", "ada"), new PersonRequested(person, "basic", "bob"));

        await Until(async () => (await _store.Get<IStatsRepository>().Find(EntityKind.Person, person, Stop))?.ViewCount == 2);
    }

    [Fact]
    public async Task Nothing_counts_twice_however_often_it_is_delivered()
    {
        var film = await _store.Film("Metropolis", 1927);
        for (var told = 0; told < 700; told++) await _store.Write(transaction => transaction.Append(new MovieRequested(film, "basic", null)));
        await _store.Write(transaction => _store.Journal.MoveCursor(transaction, nameof(StatsTracker), 0));

        // Killed after its first or second commit, again and again; each starts at the place that was committed with the counts.
        for (var commits = 1; commits <= 2; commits++) await Walk(TimeSpan.FromMilliseconds(200), new Dying(_store.Database, commits));
        await Counted(film, 700);
        await Walk(TimeSpan.FromMilliseconds(50));

        (await Stats(film))!.ViewCount.ShouldBe(700);
        var lives = await _store.Get<IUsageRepository>().Lives(Stop);
        (lives.Now, lives.Films.Cells.Sum(cell => cell.Came)).ShouldBe((700, 699));
    }

    [Fact]
    public async Task A_film_that_is_gone_meanwhile_keeps_nothing_else_from_counting()
    {
        var film = await _store.Film("Metropolis", 1927);

        await Tell(new MovieRequested(Guid.CreateVersion7(), "basic", "ada"), new MovieRequested(film, "basic", "ada"));

        await Counted(film, 1);
    }

    [Fact]
    public async Task A_clock_that_went_backwards_makes_no_use_older_than_an_earlier_one()
    {
        var film = await _store.Film("Metropolis", 1927);
        var now = _store.Clock.GetUtcNow();
        await Add(Use(film, now), Use(film, now.AddYears(-3)));

        var stats = (await Stats(film))!;
        stats.LastAccess.ShouldBe(now, TimeSpan.FromSeconds(1));
        Popularity.Score(stats.Popularity, now).ShouldBe(1, 0.01);
    }

    [Fact]
    public async Task What_a_session_did_is_forgotten_when_it_was_long_away()
    {
        var film = await _store.Film("Metropolis", 1927);
        var now = _store.Clock.GetUtcNow();
        await Add(Use(film, now.AddDays(-100)) with { Session = "gone" }, Use(film, now.AddDays(-100)) with { Session = "here" }, Use(await _store.Film("M", 1931), now) with { Session = "here" });

        (await _store.Write(transaction => _store.Get<IStatsRepository>().Forget(transaction, now.AddDays(-90)))).ShouldBe(1);

        Uses("gone").ShouldBeEmpty();
        Uses("here").Count.ShouldBe(2);
        (await Stats(film))!.ViewCount.ShouldBe(2);
    }

    public void Dispose() => _store.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Use Use(Guid film, DateTimeOffset at) => new(EntityKind.Movie, film, UseOf.Opened, null, at, Guid.CreateVersion7());

    private Task Add(params Use[] uses) => _store.Write(transaction => _store.Get<IStatsRepository>().Add(transaction, Tallied.Of(uses)));

    private async Task Tell(params Event[] told)
    {
        await _store.Write(transaction => _store.Journal.MoveCursor(transaction, nameof(StatsTracker), 0));
        await _store.Write(transaction =>
        {
            foreach (var one in told) transaction.Append(one);
        });
    }

    private async Task Walk(TimeSpan lasting, ITransactions? transactions = null)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        end.CancelAfter(lasting);
        await new HandlerLoopFactory(_store.Journal, transactions ?? _store.Database, _time, NullLoggerFactory.Instance).Run(new StatsTracker(_store.Get<IStatsRepository>()), end.Token);
    }

    /// <summary>Commits a few times and then nothing more, as a process that is killed.</summary>
    private sealed class Dying(ITransactions living, int commits) : ITransactions
    {
        private int _left = commits;

        public Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default) =>
            Interlocked.Decrement(ref _left) < 0 ? throw new StoreUnwritableException("killed") : living.Run(durability, change, stop);
    }

    private Task Counted(Guid film, int views) => Until(async () => (await Stats(film))?.ViewCount == views);

    private async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 200 && !await holds(); tries++) await Walk(TimeSpan.FromMilliseconds(50));
        (await holds()).ShouldBeTrue();
    }

    private ValueTask<Stats?> Stats(Guid film) => _store.Get<IStatsRepository>().Find(EntityKind.Movie, film, Stop);

    private List<(int Opened, int Played)> Uses(string session) => _store.Database.Read(lane =>
    {
        using var rows = lane.Ask("select opened, played from session_uses where session = ?").With(session);
        var uses = new List<(int, int)>();
        while (rows.Next()) uses.Add((rows.Int(0), rows.Int(1)));
        return uses;
    });
}
