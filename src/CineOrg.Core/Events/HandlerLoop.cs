using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Events;

/// <summary>Runs each handler's loop over the journal.</summary>
public sealed class HandlerLoopFactory(IJournal journal, ITransactions transactions, TimeProvider clock, ILoggerFactory loggers)
{
    public Task Run(IHandler handler, CancellationToken stop) => Of(handler).Run(stop);

    private HandlerLoop Of(IHandler handler) =>
        new(handler.Name, HandlerDelivery.To(handler, new(handler.Name, journal, transactions, clock, loggers.CreateLogger<HandlerTries>())), journal, transactions);
}

/// <summary>
/// One handler's walk through the journal: in order, and nothing left out. What is freshly appended comes from memory; after a start or a
/// flood, from the journal itself.
/// </summary>
internal sealed class HandlerLoop(string handler, HandlerDelivery delivery, IJournal journal, ITransactions transactions)
{
    private const int Chunk = 256;
    private readonly Channel<IReadOnlyList<Recorded>> _fresh = Channel.CreateBounded<IReadOnlyList<Recorded>>(64);
    private volatile bool _behind = true;
    private long _position;
    private long _kept;

    public async Task Run(CancellationToken stop)
    {
        journal.Appended += Arrived;
        try
        {
            _position = _kept = await journal.Cursor(handler, stop) ?? await journal.End(stop);
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
        foreach (var some in batch.Where(recorded => recorded.Sequence > _position).Chunk(delivery.AtOnce))
        {
            await delivery.Take(some, stop);
            _position = some[^1].Sequence;
        }
        if (_position - _kept >= 4 * Chunk) await Keep(stop);
    }

    private async Task Keep(CancellationToken stop)
    {
        if (_position == _kept) return;
        var position = _position;
        try
        {
            await transactions.Run(Durability.Bulk, transaction => Move(transaction, position), stop);
            _kept = position;
        }
        catch (StoreUnwritableException)
        {
            // A cursor that cannot be kept now costs a repetition at worst.
        }
    }

    private bool Move(ITransaction transaction, long position)
    {
        journal.MoveCursor(transaction, handler, position);
        return true;
    }
}
