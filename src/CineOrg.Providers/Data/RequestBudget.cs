using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;

namespace CineOrg.Providers.Data;

/// <summary>
/// Lets requests pass as fast as a provider allows and no faster: so many at once, so many within a sliding window, so many a day, also
/// across restarts. Whoever has a person waiting goes before background work. A request counts from when it leaves until a whole window
/// after its answer, so that the provider, whose clock starts when it arrives, never sees more than we do.
/// </summary>
internal sealed class RequestBudget(RequestLimits limits, IQuota quota, TimeProvider clock) : IDisposable
{
    private readonly Lock _door = new();
    private readonly LinkedList<TaskCompletionSource<IDisposable>> _people = new(), _work = new();
    private readonly Queue<DateTimeOffset> _ended = new();
    private readonly RequestLedger _ledger = new(limits, quota);
    private ITimer? _alarm;
    private int _underWay;
    private bool _remembers;

    public RequestLimits Limits { get; } = limits;

    /// <summary>Requests that wait for their turn.</summary>
    public int Waiting { get { lock (_door) return _people.Count + _work.Count; } }

    /// <summary>Waits for its turn; the returned permit is held while the request is under way.</summary>
    /// <exception cref="QuotaSpentException">No more today.</exception>
    /// <exception cref="IOException">The quota cannot be kept.</exception>
    public async Task<IDisposable> Enter(CancellationToken stop)
    {
        var turn = new LinkedListNode<TaskCompletionSource<IDisposable>>(new(TaskCreationOptions.RunContinuationsAsynchronously));
        var isCalm = Haste.NobodyWaits;
        lock (_door)
        {
            (isCalm ? _work : _people).AddLast(turn);
            Admit();
        }
        if (isCalm) Haste.WhenHurried(() => Hasten(turn));
        await using var gone = stop.Register(() => Leave(turn, stop));
        return await turn.Value.Task;
    }

    public (int InWindow, int Today) Spent()
    {
        var now = clock.GetUtcNow();
        lock (_door) return (_underWay + _ended.Count(at => at > now - Limits.Window), _ledger.UsedToday(now));
    }

    /// <summary>Whether there are no more requests today.</summary>
    public bool IsSpent { get { lock (_door) return _ledger.IsSpent(clock.GetUtcNow()); } }

    /// <summary>The provider says that there are no more today, whoever made them.</summary>
    /// <returns>What to tell whoever asked.</returns>
    /// <exception cref="IOException">The quota cannot be kept.</exception>
    public QuotaSpentException Close()
    {
        var now = clock.GetUtcNow();
        lock (_door) _ledger.Close(now);
        return new(RequestLedger.NextDay(now));
    }

    public void Dispose()
    {
        lock (_door) _alarm?.Dispose();
    }

    // Whoever was waiting already keeps their place before it.
    private void Hasten(LinkedListNode<TaskCompletionSource<IDisposable>> turn)
    {
        lock (_door)
        {
            if (turn.List != _work) return;
            _work.Remove(turn);
            _people.AddLast(turn);
        }
    }

    private void Leave(LinkedListNode<TaskCompletionSource<IDisposable>> turn, CancellationToken stop)
    {
        lock (_door) turn.List?.Remove(turn);
        turn.Value.TrySetCanceled(stop);
    }

    private void Admit()
    {
        while (_underWay < Limits.MaxConcurrent && (_people.First ?? _work.First) is { } next)
        {
            var now = clock.GetUtcNow();
            try
            {
                if (IsFull(now)) return;
                if (!_ledger.TryTake(now)) throw new QuotaSpentException(RequestLedger.NextDay(now));
            }
            catch (IOException refused)
            {
                next.List!.Remove(next);
                next.Value.TrySetException(refused);
                continue;
            }
            next.List!.Remove(next);
            _underWay++;
            // Who leaves takes itself out of the line under the same lock, so it is still there to take its turn.
            next.Value.TrySetResult(new Permit(this));
        }
    }

    private bool IsFull(DateTimeOffset now)
    {
        if (!_remembers) Remember(now);
        while (_ended.TryPeek(out var oldest) && oldest <= now - Limits.Window) _ended.Dequeue();
        if (_underWay + _ended.Count < Limits.MaxPerWindow) return false;
        if (_ended.Count > 0) _alarm ??= clock.CreateTimer(_ => Wake(), null, _ended.Peek() + Limits.Window - now, Timeout.InfiniteTimeSpan);
        return true;
    }

    // Made at the latest moment that was possible: waiting a little longer than needed is the safe side.
    private void Remember(DateTimeOffset now)
    {
        foreach (var block in _ledger.Earlier(now))
            for (var request = 0; request < block.Count; request++) _ended.Enqueue(block.Until < now ? block.Until : now);
        _remembers = true;
    }

    private void Wake()
    {
        lock (_door)
        {
            _alarm?.Dispose();
            _alarm = null;
            Admit();
        }
    }

    private void Release()
    {
        lock (_door)
        {
            _underWay--;
            _ended.Enqueue(clock.GetUtcNow());
            Admit();
        }
    }

    private sealed class Permit(RequestBudget budget) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0) budget.Release();
        }
    }
}

/// <summary>The provider's requests of this day are spent.</summary>
/// <param name="reset">When there are new ones.</param>
internal sealed class QuotaSpentException(DateTimeOffset reset) : IOException("the day's requests are spent")
{
    public DateTimeOffset Reset { get; } = reset;
}
