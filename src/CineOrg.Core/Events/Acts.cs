using System.Collections.Concurrent;

namespace CineOrg.Core.Events;

/// <summary>
/// What people do, gathered for a second and written together; a kill may lose that second. What an act leads to is written after
/// <see cref="Write"/>, so that the journal never tells of an effect before its cause.
/// </summary>
public sealed class Acts(ITransactions transactions, TimeProvider clock) : IDisposable
{
    /// <summary>More than this many acts in one second are written at once by whoever brings the next: a flood slows its producer.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Event, Act> _gathered = [];
    private readonly SemaphoreSlim _writing = new(1);
    private int _count;
    private long _order;

    /// <summary>An act in its place: ids of one millisecond tell no order, and what led to an act must stand before it.</summary>
    private sealed record Act(long Order, Event Happened);

    /// <summary>Stamps an act and keeps it for the next <see cref="Write"/>.</summary>
    /// <returns>The stamped event, at once usable as a cause; the same act by the same session within that second is one event.</returns>
    public async ValueTask<T> Gather<T>(T happened, Cause cause, CancellationToken stop) where T : Event
    {
        var act = new Act(Interlocked.Increment(ref _order), cause.Stamp(happened, clock.GetUtcNow()));
        var kept = _gathered.GetOrAdd(Unstamped(act.Happened), act);
        if (ReferenceEquals(kept, act) && Interlocked.Increment(ref _count) >= Most) await Write(stop);
        return (T)kept.Happened;
    }

    /// <summary>Writes what was gathered so far.</summary>
    public async Task Write(CancellationToken stop)
    {
        if (_gathered.IsEmpty && _writing.CurrentCount > 0) return;
        await _writing.WaitAsync(stop);
        try
        {
            await Append(Take(), stop);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task Append(List<Act> taken, CancellationToken stop)
    {
        try
        {
            if (taken.Count > 0) await transactions.Run(Durability.Bulk, transaction => taken.All(act => transaction.Append(act.Happened) is not null), stop);
        }
        catch (StoreUnwritableException)
        {
            // Told by whoever must write; acts wait for room as long as memory for them lasts, and nobody's page fails for them.
            foreach (var act in taken.Take(Most / 2))
                if (_gathered.TryAdd(Unstamped(act.Happened), act)) Interlocked.Increment(ref _count);
        }
    }

    private List<Act> Take()
    {
        var taken = new List<Act>();
        foreach (var key in _gathered.Keys)
            if (_gathered.TryRemove(key, out var act)) taken.Add(act);
        Interlocked.Add(ref _count, -taken.Count);
        taken.Sort((one, other) => one.Order.CompareTo(other.Order));
        return taken;
    }

    // Two equal records differ only in their stamp: the same act by the same session, told once a second at most.
    private static Event Unstamped(Event happened) =>
        happened with { Id = Guid.Empty, At = default, CorrelationId = Guid.Empty, CausationId = null };
}
