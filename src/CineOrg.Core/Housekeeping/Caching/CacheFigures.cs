using System.Collections.Concurrent;

namespace CineOrg.Core.Housekeeping.Caching;

/// <summary>What one kind of cache has answered since the start.</summary>
/// <param name="Hits">Answered at once, as good as new.</param>
/// <param name="Stale">Answered at once, and renewed behind.</param>
/// <param name="Waits">Waited for what somebody else had asked for already.</param>
/// <param name="Misses">Made for the asker.</param>
/// <param name="Failures">Could not be made.</param>
public sealed record CacheFigures(string Kind, long Hits, long Stale, long Waits, long Misses, long Failures, long Entries, long Bytes)
{
    /// <summary>Share answered at once; null before anybody asked.</summary>
    public double? Ratio => Hits + Stale + Waits + Misses is > 0 and var asked ? (double)(Hits + Stale) / asked : null;
}

/// <summary>Something whose answers are counted.</summary>
public interface ICountedCache
{
    CacheFigures Figures { get; }
}

/// <summary>The caches that are in use.</summary>
public sealed class CacheDesk
{
    private readonly ConcurrentDictionary<string, ICountedCache> _caches = new(StringComparer.Ordinal);

    /// <summary>One cache per kind: a later one takes the place of the former.</summary>
    public void Add(string kind, ICountedCache cache) => _caches[kind] = cache;

    /// <summary>In the order of <see cref="CacheTimes.All"/>; a kind that nobody has asked for yet stands there with nothing.</summary>
    public IReadOnlyList<CacheFigures> Figures =>
        [.. CacheTimes.All.Select(line => _caches.TryGetValue(line.Kind, out var cache) ? cache.Figures : new(line.Kind, 0, 0, 0, 0, 0, 0, 0))];
}
