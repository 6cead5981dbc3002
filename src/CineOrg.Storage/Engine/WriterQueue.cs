using System.Diagnostics;
using CineOrg.Core.Events;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Engine;

/// <summary>
/// The one writer of the database: one change after another, a person's before bulk ones, each on the connection of its durability.
/// Whoever finds nobody writing makes the change on the spot, since waking a thread and being woken costs more than most changes do;
/// a thread makes those that had to wait, and empties the write-ahead log when nothing is asked for a while.
/// </summary>
internal sealed class WriterQueue : ITransactions, IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);
    private readonly Writer _person;
    private readonly Writer _bulk;
    private readonly ILogger _log;
    private readonly Queue<Turn> _personal = [];
    private readonly Queue<Turn> _bulky = [];
    private readonly object _gate = new();
    private readonly Thread _thread;
    private bool _busy;
    private bool _closed;
    private bool _written;
    private long _last;

    public WriterQueue(Writer person, Writer bulk, ILogger log)
    {
        (_person, _bulk, _log) = (person, bulk, log);
        _thread = new(Loop) { IsBackground = true, Name = "database writer" };
        _thread.Start();
    }

    public Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default)
    {
        var (writer, queue) = durability == Durability.Person ? (_person, _personal) : (_bulk, _bulky);
        var turn = new Turn<T>(writer, change, stop);
        if (Begin(turn, queue))
        {
            turn.Make();
            End();
        }
        return turn.Made;
    }

    /// <summary>Finishes what was asked for, then closes.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
        _thread.Join();
        _person.Dispose();
        _bulk.Dispose();
    }

    /// <returns>True when the turn is the caller's to make; else it waits for the thread.</returns>
    private bool Begin(Turn turn, Queue<Turn> queue)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (!_busy && _personal.Count + _bulky.Count == 0) return _busy = true;
            queue.Enqueue(turn);
            return false; // whoever is busy wakes the thread at the end
        }
    }

    private void End()
    {
        lock (_gate)
        {
            (_busy, _last) = (false, Stopwatch.GetTimestamp());
            if (_written && _personal.Count + _bulky.Count == 0 && !_closed) return;
            _written = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Loop()
    {
        while (Next() is { } step)
        {
            step();
            lock (_gate) (_busy, _last) = (false, Stopwatch.GetTimestamp());
        }
    }

    private Action? Next()
    {
        lock (_gate)
        {
            while (true)
            {
                if (!_busy)
                {
                    if (_personal.TryDequeue(out var turn) || _bulky.TryDequeue(out turn)) return Busy(turn.Make, written: true);
                    if (_closed) return null;
                }
                if (!Monitor.Wait(_gate, _written ? Idle : Timeout.InfiniteTimeSpan) && IsQuiet) return Busy(EmptyLog, written: false);
            }
        }
    }

    // Changes made on the spot do not wake the thread, so it looks when the last one was.
    private bool IsQuiet => !_busy && Stopwatch.GetElapsedTime(_last) >= Idle;

    private Action Busy(Action step, bool written)
    {
        (_busy, _written) = (true, written);
        return step;
    }

    private void EmptyLog()
    {
        try
        {
            _bulk.EmptyLog();
        }
        catch (IOException failure)
        {
            _log.LogWarning("The write-ahead log could not be emptied now ({Reason}); it is tried again after the next change", failure.Message);
        }
    }
}
