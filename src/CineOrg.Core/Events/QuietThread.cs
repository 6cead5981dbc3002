namespace CineOrg.Core.Events;

/// <summary>
/// One thread for what nobody waits for. The pool's threads answer people, and there are no more of them than processors: who counts there
/// for a while holds up a page.
/// </summary>
/// <param name="begin">Done first, on the thread: asks the kernel to let others go first, where it can be asked.</param>
public sealed class QuietThread : TaskScheduler, IDisposable
{
    private readonly Action? _begin;
    private readonly Queue<Task> _line = [];
    private readonly Thread _thread;
    private bool _ended;

    public QuietThread(Action? begin = null)
    {
        _begin = begin;
        _thread = new(Loop) { IsBackground = true, Name = "quiet" };
        _thread.Start();
    }

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Another such thread, for what may last: it holds up nothing that is done here.</summary>
    public QuietThread Beside() => new(_begin);

    /// <summary>Begins something here; whatever it goes on with later is done here too.</summary>
    public Task Run(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <inheritdoc cref="Run(Func{Task})"/>
    public Task<T> Run<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>
    /// Here others may go first: to be called every tenth of a millisecond or so by whoever has much to do. Without it the kernel lets a thread
    /// finish its slice, three milliseconds or more, though a page has become ready.
    /// </summary>
    /// <param name="done">How much is done; each sixteenth gives way.</param>
    public static void GiveWay(int done)
    {
        if (done % 16 == 0 && Current is QuietThread) Thread.Yield();
    }

    /// <summary>Ends the thread after what stands in line; what goes on later is left to the pool.</summary>
    public void Dispose()
    {
        lock (_line)
        {
            _ended = true;
            Monitor.Pulse(_line);
        }
        if (Thread.CurrentThread != _thread) _thread.Join();
    }

    protected override void QueueTask(Task task)
    {
        lock (_line)
        {
            if (!_ended)
            {
                _line.Enqueue(task);
                Monitor.Pulse(_line);
                return;
            }
        }
        ThreadPool.UnsafeQueueUserWorkItem(_ => TryExecuteTask(task), null);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        Thread.CurrentThread == _thread && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_line) return [.. _line];
    }

    private void Loop()
    {
        _begin?.Invoke();
        while (Next() is { } task) TryExecuteTask(task);
    }

    private Task? Next()
    {
        lock (_line)
        {
            while (_line.Count == 0 && !_ended) Monitor.Wait(_line);
            return _line.TryDequeue(out var task) ? task : null;
        }
    }
}
