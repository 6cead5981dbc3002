using System.Collections.Concurrent;
using CineOrg.Core.Jobs.Limits;

namespace CineOrg.App.Web.Admitting;

/// <summary>
/// The processors, and the thread pool's line in front of them: arrived bytes, requests and whatever else goes on, in the order in which
/// it became ready.
/// </summary>
/// <param name="processors">Requests that can be worked on at once.</param>
internal sealed class PoolRunQueue(int processors) : IRunQueue
{
    private readonly ConcurrentQueue<Action> _looks = new();
    private int _begun;

    // The pool keeps more threads than there are processors: with an empty line, too, a request may have to share its processor.
    private bool HasProcessor => Volatile.Read(ref _begun) < processors;

    public bool IsEmpty => HasProcessor && ThreadPool.PendingWorkItemCount == 0;

    public void Behind(Action look)
    {
        if (HasProcessor)
        {
            Queue(look);
            return;
        }
        _looks.Enqueue(look);
        if (HasProcessor) LookNow(); // the last request may have ended meanwhile
    }

    /// <summary>A request takes a processor; <see cref="End"/> must follow.</summary>
    public void Begin() => Interlocked.Increment(ref _begun);

    public void End()
    {
        Interlocked.Decrement(ref _begun);
        LookNow();
    }

    private void LookNow()
    {
        if (_looks.TryDequeue(out var look)) Queue(look);
    }

    private static void Queue(Action look) => ThreadPool.UnsafeQueueUserWorkItem(static look => look(), look, preferLocal: false);
}
