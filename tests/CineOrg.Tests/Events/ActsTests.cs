using CineOrg.Core.Events;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Events;

/// <summary>Those who act never write: acts are gathered, and written behind them.</summary>
public sealed class ActsTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly Store _store = new();
    private readonly Door _door;

    public ActsTests() => _door = new(_store.Database);

    [Fact]
    public async Task Nobody_waits_for_a_write_as_long_as_there_is_memory()
    {
        using var acts = new Acts(_door, new ManualTime(), most: 5 * Acts.Handful);
        await using var running = new Running(acts, _door);
        _door.Close();

        for (var act = 0; act < 5 * Acts.Handful; act++) Act(acts).AsTask().IsCompleted.ShouldBeTrue();

        await _door.Came.WaitAsync(Longest, Stop); // written by somebody else, who stands before the door
    }

    [Fact]
    public async Task Without_memory_an_act_waits_until_a_handful_has_left_and_no_longer()
    {
        using var acts = new Acts(_door, new ManualTime(), most: 3 * Acts.Handful);
        await using var running = new Running(acts, _door);
        _door.Close();
        for (var act = 0; act < 3 * Acts.Handful; act++) await Act(acts);

        var late = Act(acts).AsTask();
        late.IsCompleted.ShouldBeFalse();
        _door.LetIn(1);

        await late.WaitAsync(Longest, Stop);
        (await Journal()).Count.ShouldBe(Acts.Handful);
    }

    [Fact]
    public async Task However_producers_and_the_writer_race_each_act_stands_once_and_behind_what_led_to_it()
    {
        using var acts = new Acts(_door, new ManualTime(), most: 300);
        List<Guid>[] chains;
        await using (new Running(acts, _door))
            chains = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Chain(acts, 1_000), Stop)));

        var places = (await Journal()).Select((id, place) => (id, place)).ToDictionary(one => one.id, one => one.place);
        places.Count.ShouldBe(8 * 1_000);
        foreach (var chain in chains) chain.Select(act => places[act]).ShouldBeInOrder();
    }

    [Fact]
    public async Task What_was_gathered_before_a_write_stands_when_it_is_done()
    {
        using var acts = new Acts(_door, new ManualTime());
        for (var act = 0; act < 2 * Acts.Handful + 1; act++) await Act(acts);

        await acts.Write(Stop);

        (await Journal()).Count.ShouldBe(2 * Acts.Handful + 1);
    }

    [Fact]
    public async Task The_same_act_by_the_same_session_is_one_event_until_it_is_written()
    {
        using var acts = new Acts(_door, new ManualTime());
        var film = Guid.CreateVersion7();
        var (once, again) = (await acts.Gather(new MovieViewed(film, "ada"), default, Stop), await acts.Gather(new MovieViewed(film, "ada"), default, Stop));
        var other = await acts.Gather(new MovieViewed(film, "grace"), default, Stop);
        await acts.Write(Stop);
        var later = await acts.Gather(new MovieViewed(film, "ada"), default, Stop);
        await acts.Write(Stop);

        again.ShouldBe(once);
        (await Journal()).ShouldBe([once.Id, other.Id, later.Id]);
    }

    [Fact]
    public async Task A_full_disk_keeps_what_there_is_memory_for_and_fails_nobody()
    {
        using var acts = new Acts(_door, new ManualTime(), most: 100);
        _door.IsFull = true;
        var kept = new List<Guid>();
        for (var act = 0; act < 100; act++) kept.Add((await Act(acts)).Id);
        await acts.Write(Stop);

        Act(acts).AsTask().IsCompleted.ShouldBeTrue(); // no room anywhere: untold, at once
        _door.IsFull = false;
        await acts.Write(Stop);

        (await Journal()).ShouldBe(kept);
        await Act(acts);
        await acts.Write(Stop);
        (await Journal()).Count.ShouldBe(101);
    }

    public void Dispose()
    {
        _door.Dispose();
        _store.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static ValueTask<MovieViewed> Act(Acts acts) => acts.Gather(new MovieViewed(Guid.CreateVersion7(), "somebody"), default, Stop);

    private static async Task<List<Guid>> Chain(Acts acts, int length)
    {
        var (chain, cause) = (new List<Guid>(), default(Cause));
        for (var act = 0; act < length; act++)
        {
            var told = await acts.Gather(new MovieViewed(Guid.CreateVersion7(), "somebody"), cause, Stop);
            chain.Add(told.Id);
            cause = Cause.Of(told);
        }
        return chain;
    }

    private async Task<List<Guid>> Journal() => [.. (await _store.Journal.After(0, 100_000, Stop)).Select(one => one.Event.Id)];

    private sealed class Running : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly Task _run;

        private readonly Door _door;

        public Running(Acts acts, Door door)
        {
            _door = door;
            _run = Task.Run(() => acts.Run(_end.Token));
        }

        public async ValueTask DisposeAsync()
        {
            _door.Open();
            await _end.CancelAsync();
            await _run;
            _end.Dispose();
        }
    }

    /// <summary>The way to the database: open, closed, or full.</summary>
    private sealed class Door(ITransactions behind) : ITransactions, IDisposable
    {
        private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _turns = new(0);
        private volatile bool _closed;

        public bool IsFull { get; set; }
        public Task Came => _came.Task;

        public void Close() => _closed = true;
        public void LetIn(int turns) => _turns.Release(turns);

        public void Open()
        {
            _closed = false;
            _turns.Release(1_000);
        }

        public async Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default)
        {
            _came.TrySetResult();
            if (_closed) await _turns.WaitAsync(stop);
            return IsFull ? throw new StoreUnwritableException("full") : await behind.Run(durability, change, stop);
        }

        public void Dispose() => _turns.Dispose();
    }
}
