using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Events;

/// <summary>Runs each handler's loop over the journal.</summary>
public sealed class HandlerLoopFactory(IJournal journal, ITransactions transactions, TimeProvider clock, ILoggerFactory loggers)
{
    public Task Run(IHandleEvents handler, CancellationToken stop) =>
        new HandlerLoop(handler, journal, transactions, clock, loggers.CreateLogger<HandlerLoop>()).Run(stop);
}

/// <summary>
/// One handler's walk through the journal: at least once and in order. What is freshly appended comes from memory; after a
/// start or a flood, from the journal itself. A handler that keeps failing gives the event up and goes on.
/// </summary>
internal sealed partial class HandlerLoop(
    IHandleEvents handler, IJournal journal, ITransactions transactions, TimeProvider clock, ILogger<HandlerLoop> log)
{
    private const int Tries = 5;
    private const int Chunk = 256;
    private static readonly TimeSpan ForRoom = TimeSpan.FromSeconds(5);
    private readonly Channel<IReadOnlyList<Recorded>> _fresh = Channel.CreateBounded<IReadOnlyList<Recorded>>(64);
    private volatile bool _behind = true;
    private long _position;
    private long _kept;

    public async Task Run(CancellationToken stop)
    {
        journal.Appended += Arrived;
        try
        {
            _position = _kept = await journal.Cursor(handler.Name, stop) ?? await journal.End(stop);
            await Walk(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Keep(CancellationToken.None);
        }
        finally
        {
            journal.Appended -= Arrived;
        }
    }

    private void Arrived(IReadOnlyList<Recorded> batch)
    {
        if (!_fresh.Writer.TryWrite(batch)) _behind = true;
    }

    private async Task Walk(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (_behind) await CatchUp(stop);
            if (!_fresh.Reader.TryPeek(out _)) await Keep(stop);
            await Take(await _fresh.Reader.ReadAsync(stop), stop);
        }
    }

    private async Task CatchUp(CancellationToken stop)
    {
        _behind = false;
        while (await journal.After(_position, Chunk, stop) is { Count: > 0 } batch) await Take(batch, stop);
    }

    private async Task Take(IReadOnlyList<Recorded> batch, CancellationToken stop)
    {
        foreach (var recorded in batch)
        {
            if (recorded.Sequence <= _position) continue;
            if (handler.Takes.Contains(recorded.Event.GetType())) await Try(recorded, stop);
            _position = recorded.Sequence;
        }
        if (_position - _kept >= 4 * Chunk) await Keep(stop);
    }

    private async Task Try(Recorded recorded, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await handler.Handle(recorded.Event, stop);
                return;
            }
            catch (StoreUnwritableException)
            {
                attempt--;
                await Task.Delay(ForRoom, clock, stop);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                Threw(handler.Name, recorded.Event.GetType().Name, recorded.Event.Id, attempt, error);
                if (attempt == Tries)
                {
                    await SetAside(recorded, error, stop);
                    return;
                }
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), clock, stop);
            }
        }
    }

    private async Task SetAside(Recorded recorded, Exception error, CancellationToken stop)
    {
        while (!await Write(transaction =>
        {
            journal.SetAside(transaction, handler.Name, recorded, error.Message);
            journal.MoveCursor(transaction, handler.Name, recorded.Sequence);
        }, stop)) await Task.Delay(ForRoom, clock, stop);
    }

    private async Task Keep(CancellationToken stop)
    {
        if (_position == _kept) return;
        var position = _position;
        // A cursor that cannot be kept now costs a repetition at worst.
        if (await Write(transaction => journal.MoveCursor(transaction, handler.Name, position), stop)) _kept = position;
    }

    private async Task<bool> Write(Action<ITransaction> change, CancellationToken stop)
    {
        try
        {
            return await transactions.Run(Durability.Bulk, transaction =>
            {
                change(transaction);
                return true;
            }, stop);
        }
        catch (StoreUnwritableException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Handler} failed on {Event} {Id}, try {Attempt}")]
    private partial void Threw(string handler, string @event, Guid id, int attempt, Exception error);
}
