using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Events;

/// <summary>Runs each handler's loop over the journal; those that only count, where nobody waits.</summary>
public sealed class HandlerLoopFactory(IJournal journal, ITransactions transactions, TimeProvider clock, ILoggerFactory loggers, QuietThread? quiet = null)
{
    private readonly Cursors _cursors = new(journal, transactions, quiet);

    public Task Run(IHandler handler, CancellationToken stop) =>
        handler is ICountEvents && quiet is not null ? quiet.Run(() => Of(handler).Run(stop)) : Of(handler).Run(stop);

    private HandlerLoop Of(IHandler handler) => new(
        handler, HandlerDelivery.To(handler, new(handler.Name, journal, _cursors, transactions, clock, loggers.CreateLogger<HandlerTries>())), journal, _cursors);
}

/// <summary>
/// One handler's walk through the journal: in order, and nothing left out of what it takes. What is freshly appended comes from memory; after
/// a start or a flood, from the journal itself, where what it does not take is passed by unread.
/// </summary>
internal sealed class HandlerLoop(IHandler handler, HandlerDelivery delivery, IJournal journal, Cursors cursors)
{
    private const int Chunk = 256;
    private readonly Channel<IReadOnlyList<Recorded>> _fresh = Channel.CreateBounded<IReadOnlyList<Recorded>>(64);
    private readonly Lock _door = new();
    private volatile bool _behind = true;
    private bool _idle;
    private long _position;

    public async Task Run(CancellationToken stop)
    {
        journal.Appended += Arrived;
        try
        {
            _position = await journal.Cursor(handler.Name, stop) ?? await journal.End(stop);
            await Walk(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await cursors.Kept();
        }
        finally
        {
            journal.Appended -= Arrived;
        }
    }

    // Most handlers take little of what happens: those that stand idle are passed by without being woken.
    private void Arrived(IReadOnlyList<Recorded> batch)
    {
        lock (_door)
        {
            if (_idle && !batch.Any(IsMine)) Pass(batch[^1].Sequence);
            else
            {
                _idle = false;
                if (!_fresh.Writer.TryWrite(batch)) _behind = true;
            }
        }
    }

    private bool IsMine(Recorded recorded) => handler.Takes.Contains(recorded.Event.GetType());

    private async Task Walk(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (_behind) await CatchUp(stop);
            lock (_door) _idle = !_behind && !_fresh.Reader.TryPeek(out _);
            await _fresh.Reader.WaitToReadAsync(stop);
            var (mine, end) = Fresh();
            await Take(mine, stop);
            Pass(end);
        }
    }

    private async Task CatchUp(CancellationToken stop)
    {
        _behind = false;
        while (true)
        {
            var end = await journal.End(stop); // known before it is read up to there
            if (await journal.After(_position, Chunk, handler.Takes, stop) is not { Count: > 0 } batch)
            {
                Pass(end);
                return;
            }
            await Take(batch, stop);
        }
    }

    // Many small batches that wait are taken in one go, by whoever takes many.
    private (List<Recorded> Mine, long End) Fresh()
    {
        var (mine, end) = (new List<Recorded>(), 0L);
        while (mine.Count < delivery.AtOnce && _fresh.Reader.TryRead(out var batch))
        {
            foreach (var recorded in batch)
                if (recorded.Sequence > _position && IsMine(recorded)) mine.Add(recorded);
            end = batch[^1].Sequence;
        }
        return (mine, end);
    }

    private async Task Take(IReadOnlyList<Recorded> mine, CancellationToken stop)
    {
        // Mostly all of it is one part, and nothing is copied.
        for (var from = 0; from < mine.Count; from += delivery.AtOnce)
        {
            var some = mine.Count <= delivery.AtOnce ? mine : [.. mine.Skip(from).Take(delivery.AtOnce)];
            await delivery.Take(some, stop);
            Pass(some[^1].Sequence);
        }
    }

    private void Pass(long sequence)
    {
        if (sequence <= _position) return;
        cursors.Move(handler.Name, _position = sequence);
    }
}
