namespace CineOrg.Storage.Engine;

/// <summary>
/// A number that grows when the catalogue has changed, at most once a second however much is written: what was worked out for
/// one generation (orders, counts, pages) is kept until the next.
/// </summary>
internal sealed class Generation(TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private long _number = 1;
    private long? _grownAt;
    private volatile bool _changed;
    private long _changes;

    /// <summary>Changes committed so far, each counted at once.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    public long Number
    {
        get
        {
            if (_changed) Grow();
            return Volatile.Read(ref _number);
        }
    }

    /// <summary>Says that a change of the catalogue has been committed.</summary>
    public void Changed()
    {
        Interlocked.Increment(ref _changes);
        _changed = true;
    }

    /// <summary>Calls <see cref="Changed"/> once the transaction has committed.</summary>
    public void ChangedBy(Transaction transaction) => transaction.OnceCommitted(this, Changed);

    private void Grow()
    {
        lock (_gate)
        {
            if (!_changed || (_grownAt is { } before && clock.GetElapsedTime(before) < Pace)) return;
            _changed = false;
            _grownAt = clock.GetTimestamp();
            _number++;
        }
    }
}
