using CineOrg.Core.Housekeeping.Caching;

namespace CineOrg.App.Web.Caching;

/// <summary>How a cache has answered since the start.</summary>
internal sealed class Counts
{
    private long _hits, _stale, _waits, _misses, _failures;

    public void Hit() => Interlocked.Increment(ref _hits);
    public void Stale() => Interlocked.Increment(ref _stale);
    public void Wait() => Interlocked.Increment(ref _waits);
    public void Miss() => Interlocked.Increment(ref _misses);
    public void Failure() => Interlocked.Increment(ref _failures);

    public CacheFigures Figures(string kind, long entries, long bytes) => new(
        kind, Interlocked.Read(ref _hits), Interlocked.Read(ref _stale), Interlocked.Read(ref _waits), Interlocked.Read(ref _misses),
        Interlocked.Read(ref _failures), entries, bytes);
}
