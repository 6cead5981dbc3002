using CineOrg.Core.Events;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Engine;

/// <summary>
/// The one writer of the database: a thread that runs one change after another, a person's before bulk ones, each on the
/// connection of its durability. Empties the write-ahead log when nothing is asked for a while.
/// </summary>
internal sealed class WriterQueue : ITransactions, IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);
    private readonly Writer _person;
    private readonly Writer _bulk;
    private readonly ILogger _log;
    private readonly Queue<Action> _personal = [];
    private readonly Queue<Action> _bulky = [];
    private readonly object _gate = new();
    private readonly Thread _thread;
    private bool _closed;
    private bool _written;

    public WriterQueue(Writer person, Writer bulk, ILogger log)
    {
        (_person, _bulk, _log) = (person, bulk, log);
        _thread = new(Loop) { IsBackground = true, Name = "database writer" };
        _thread.Start();
    }

    public Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default)
    {
        var (writer, queue) = durability == Durability.Person ? (_person, _personal) : (_bulk, _bulky);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            queue.Enqueue(() => Settle(writer, change, done, stop));
            Monitor.Pulse(_gate);
        }
        return done.Task;
    }

    /// <summary>Finishes what was asked for, then closes.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
        _thread.Join();
        _person.Dispose();
        _bulk.Dispose();
    }

    private static void Settle<T>(Writer writer, Func<ITransaction, T> change, TaskCompletionSource<T> done, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            done.SetCanceled(stop);
            return;
        }
        try
        {
            done.SetResult(writer.Run(change));
        }
        catch (Exception failure)
        {
            done.SetException(failure);
        }
    }

    private void Loop()
    {
        while (Take() is { } change) change();
    }

    private Action? Take()
    {
        lock (_gate)
        {
            while (true)
            {
                if (_personal.TryDequeue(out var change) || _bulky.TryDequeue(out change))
                {
                    _written = true;
                    return change;
                }
                if (_closed) return null;
                if (!Monitor.Wait(_gate, _written ? Idle : Timeout.InfiniteTimeSpan)) return EmptyLog;
            }
        }
    }

    private void EmptyLog()
    {
        _written = false;
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
