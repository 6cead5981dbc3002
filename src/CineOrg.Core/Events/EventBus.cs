using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Events;

/// <summary>
/// Takes what people do and hands what happened to whoever cares. Events that tell of a stored change are not published here:
/// they are appended inside the change's own transaction (<see cref="ITransaction.Append"/>) and arrive by the journal.
/// </summary>
public sealed class EventBus(
    IJournal journal, ITransactions transactions, IEnumerable<IHandleEvents> handlers, HandlerLoopFactory loops, TimeProvider clock)
    : BackgroundService
{
    /// <summary>More than this many acts in one second are written at once by whoever brings the next: a flood slows its producer.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Event, Event> _gathered = [];
    private readonly SemaphoreSlim _writing = new(1);
    private int _count;

    /// <summary>The handlers and what each takes, for the Lab page.</summary>
    public IReadOnlyList<IHandleEvents> Handlers { get; } = [.. handlers.OrderBy(handler => handler.Name, StringComparer.Ordinal)];

    /// <summary>Stamps what a person did; it is written with others within a second. A kill may lose that second.</summary>
    /// <returns>The stamped event, at once usable as a cause; the same act by the same session within that second is one event.</returns>
    public async ValueTask<T> Publish<T>(T happened, Cause cause = default, CancellationToken stop = default) where T : Event
    {
        var stamped = cause.Stamp(happened, clock.GetUtcNow());
        var kept = (T)_gathered.GetOrAdd(Unstamped(stamped), stamped);
        if (ReferenceEquals(kept, stamped) && Interlocked.Increment(ref _count) >= Most) await Flush(stop);
        return kept;
    }

    /// <summary>
    /// Gives each new handler its place in the journal, and keeps it, before anything can happen: else one that was killed before its
    /// first step would begin behind what it never saw.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var end = await journal.End(cancellationToken);
        var fresh = new List<string>();
        foreach (var handler in Handlers)
            if (await journal.Cursor(handler.Name, cancellationToken) is null) fresh.Add(handler.Name);
        if (fresh.Count > 0) await transactions.Run(Durability.Person, transaction => Place(transaction, fresh, end), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    private bool Place(ITransaction transaction, List<string> handlers, long end)
    {
        foreach (var handler in handlers) journal.MoveCursor(transaction, handler, end);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = Handlers.Select(handler => loops.Run(handler, stoppingToken)).ToList();
        running.Add(WriteGathered(stoppingToken));
        await Task.WhenAll(running);
    }

    private async Task WriteGathered(CancellationToken stop)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await second.WaitForNextTickAsync(stop)) await Flush(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Flush(CancellationToken.None);
        }
    }

    /// <summary>Writes what was gathered so far.</summary>
    public async Task Flush(CancellationToken stop)
    {
        await _writing.WaitAsync(stop);
        try
        {
            await Write(Take(), stop);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task Write(List<Event> taken, CancellationToken stop)
    {
        try
        {
            if (taken.Count > 0) await transactions.Run(Durability.Bulk, transaction => taken.All(one => transaction.Append(one) is not null), stop);
        }
        catch (StoreUnwritableException)
        {
            // Told by whoever must write; acts wait for room as long as memory for them lasts, and nobody's page fails for them.
            foreach (var act in taken.Take(Most / 2))
                if (_gathered.TryAdd(Unstamped(act), act)) Interlocked.Increment(ref _count);
        }
    }

    private List<Event> Take()
    {
        var taken = new List<Event>();
        foreach (var key in _gathered.Keys)
            if (_gathered.TryRemove(key, out var happened)) taken.Add(happened);
        Interlocked.Add(ref _count, -taken.Count);
        taken.Sort((one, other) => one.Id.CompareTo(other.Id)); // UUIDv7: by time
        return taken;
    }

    // Two equal records differ only in their stamp: the same act by the same session, told once a second at most.
    private static Event Unstamped(Event happened) =>
        happened with { Id = Guid.Empty, At = default, CorrelationId = Guid.Empty, CausationId = null };

    public override void Dispose()
    {
        _writing.Dispose();
        base.Dispose();
    }

    /// <summary>Which handler takes what, how far behind each is and what it gave up.</summary>
    public async Task<IReadOnlyList<HandlerStanding>> Standing(CancellationToken stop)
    {
        var end = await journal.End(stop);
        var standing = new List<HandlerStanding>(Handlers.Count);
        foreach (var handler in Handlers)
        {
            var position = await journal.Cursor(handler.Name, stop);
            standing.Add(new(handler.Name, [.. handler.Takes.Select(type => type.Name).Order(StringComparer.Ordinal)],
                position, Math.Max(0, end - (position ?? end)), await journal.GivenUp(handler.Name, stop)));
        }
        return standing;
    }
}
