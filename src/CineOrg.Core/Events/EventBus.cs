using System.Threading.Channels;
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
    // Bounded, so that a flood slows its producer instead of eating memory or being dropped.
    private readonly Channel<Event> _gathered = Channel.CreateBounded<Event>(10_000);

    /// <summary>The handlers and what each takes, for the Lab page.</summary>
    public IReadOnlyList<IHandleEvents> Handlers { get; } = [.. handlers.OrderBy(handler => handler.Name, StringComparer.Ordinal)];

    /// <summary>Stamps what a person did; it is written with others within a second. A kill may lose that second.</summary>
    /// <returns>The stamped event, at once usable as a cause.</returns>
    public async ValueTask<T> Publish<T>(T happened, Cause cause = default, CancellationToken stop = default) where T : Event
    {
        var stamped = cause.Stamp(happened, clock.GetUtcNow());
        await _gathered.Writer.WriteAsync(stamped, stop);
        return stamped;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = Handlers.Select(handler => loops.Run(handler, stoppingToken)).ToList();
        running.Add(WriteGathered(stoppingToken));
        await Task.WhenAll(running);
    }

    private async Task WriteGathered(CancellationToken stop)
    {
        try
        {
            while (await _gathered.Reader.WaitToReadAsync(stop))
            {
                await Flush(CancellationToken.None);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Flush(CancellationToken.None);
        }
    }

    /// <summary>Writes what was gathered so far, one event per session and subject and kind.</summary>
    public async Task Flush(CancellationToken stop)
    {
        var once = new Dictionary<Event, Event>();
        while (_gathered.Reader.TryRead(out var happened)) once.TryAdd(Unstamped(happened), happened);
        if (once.Count == 0) return;
        await transactions.Run(Durability.Bulk, transaction =>
        {
            foreach (var happened in once.Values) transaction.Append(happened);
            return once.Count;
        }, stop);
    }

    // Two equal records differ only in their stamp: the same act by the same session, told once a second at most.
    private static Event Unstamped(Event happened) =>
        happened with { Id = Guid.Empty, At = default, CorrelationId = Guid.Empty, CausationId = null };

    /// <summary>The newest position of the journal, so that a reader can tell how far behind a handler is.</summary>
    public ValueTask<long> End(CancellationToken stop) => journal.End(stop);
}
