using System.Threading.Channels;

namespace CineOrg.Core.Events;

/// <summary>
/// What people do, gathered for a second at most and written behind them, in handfuls, so that whoever else writes gets in between; a kill
/// may lose that second. What an act leads to is written after <see cref="Write"/>, so that the journal never tells of an effect before its
/// cause. Nobody who acts writes: only when there are more acts in memory than <see cref="Most"/> does an act wait, until a handful has left.
/// </summary>
/// <param name="most">See <see cref="Most"/>.</param>
public sealed class Acts(ITransactions transactions, TimeProvider clock, int most = Acts.Most) : IDisposable
{
    /// <summary>Acts that memory is there for, about 8 MB of them: what a thousand people do in a quarter of a minute.</summary>
    public const int Most = 20_000;

    /// <summary>Acts that are written in one transaction, which holds the only write lock for about 2 ms: fewer cost more each, more make others wait longer.</summary>
    public const int Handful = 200;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Gathered _gathered = new(most);
    private readonly Channel<bool> _enough = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _writing = new(1);
    private TaskCompletionSource _tried = Signal();
    private volatile bool _isFull;

    /// <summary>Stamps an act and keeps it until it is written.</summary>
    /// <returns>The stamped event, at once usable as a cause; the same act by the same session before it is written is one event.</returns>
    public async ValueTask<T> Gather<T>(T happened, Cause cause, CancellationToken stop) where T : Event
    {
        var act = cause.Stamp(happened, clock.GetUtcNow());
        while (true)
        {
            var tried = Volatile.Read(ref _tried);
            if (Keep(happened, act) is { } kept) return (T)kept;
            // With neither room on disk nor in memory it goes untold: nobody's page fails or waits for it.
            if (_isFull) return act;
            await tried.Task.WaitAsync(stop);
        }
    }

    /// <summary>Writes what was gathered before this call; what cannot be written for want of room on the disk stays gathered.</summary>
    public async Task Write(CancellationToken stop)
    {
        var last = _gathered.Come;
        while (_gathered.Left < last && await WriteHandful(last, stop)) { }
    }

    /// <summary>Writes behind those who act, each second and whenever there is a handful, until it is stopped; then what is left.</summary>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            await Task.WhenAll(EachSecond(stop), EachHandful(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Write(CancellationToken.None);
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task EachSecond(CancellationToken stop)
    {
        using var second = new PeriodicTimer(Second, clock);
        while (await second.WaitForNextTickAsync(stop)) await Write(stop);
    }

    private async Task EachHandful(CancellationToken stop)
    {
        await foreach (var _ in _enough.Reader.ReadAllAsync(stop)) await Write(stop);
    }

    private Event? Keep(Event happened, Event act)
    {
        var kept = _gathered.Keep(Unstamped(happened), act, out var waiting);
        // A disk without room is tried each second, not by each who acts.
        if (waiting >= Handful && !_isFull) _enough.Writer.TryWrite(true);
        return kept;
    }

    /// <returns>False when the disk has no room.</returns>
    private async Task<bool> WriteHandful(long last, CancellationToken stop)
    {
        await _writing.WaitAsync(stop);
        try
        {
            if (_gathered.Left < last) await Append(_gathered.First(Handful), stop);
            return !_isFull;
        }
        finally
        {
            _writing.Release();
            Interlocked.Exchange(ref _tried, Signal()).SetResult();
        }
    }

    private async Task Append(IReadOnlyList<Event> acts, CancellationToken stop)
    {
        try
        {
            await transactions.Run(Durability.Bulk, transaction => Append(transaction, acts), stop);
            _gathered.Leave(acts.Count);
            _isFull = false;
        }
        catch (StoreUnwritableException)
        {
            // Told by whoever must write; acts wait for room as long as memory for them lasts, and nobody's page fails for them.
            _isFull = true;
        }
    }

    private static int Append(ITransaction transaction, IReadOnlyList<Event> acts)
    {
        var done = 0;
        foreach (var act in acts)
        {
            transaction.Append(act);
            QuietThread.GiveWay(++done);
        }
        return done;
    }

    // Two equal records differ only in their stamp: the same act by the same session.
    private static Event Unstamped(Event happened) =>
        happened.Id == Guid.Empty ? happened : happened with { Id = Guid.Empty, At = default, CorrelationId = Guid.Empty, CausationId = null };

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
