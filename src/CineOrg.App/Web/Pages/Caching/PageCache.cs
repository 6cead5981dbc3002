using System.Collections.Concurrent;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping;

namespace CineOrg.App.Web.Pages.Caching;

/// <summary>Which shared page: what is personal is not in it.</summary>
internal readonly record struct PageKey(Guid Entity, string Language, bool IsOwner);

/// <summary>
/// Pages as written, for as long as the catalogue stays at the generation they show. A page used since the older half was last thrown
/// away survives the next time: with two halves that is nearly what a list of last uses would keep, without a lock on reading.
/// </summary>
internal sealed class PageCache : ICache
{
    private readonly IMovieRepository _movies;
    private readonly long _half;
    private ConcurrentDictionary<PageKey, Kept> _young = new();
    private ConcurrentDictionary<PageKey, Kept> _old = new();
    private long _youngBytes;
    private long _drops;

    public PageCache(IMovieRepository movies, CineOrgSettings settings) : this(movies, (long)settings.Pages.CacheMegabytes << 20)
    {
    }

    /// <param name="mostBytes">Of pages held; keys and tables come on top. 0 keeps none.</param>
    internal PageCache(IMovieRepository movies, long mostBytes) => (_movies, _half) = (movies, mostBytes / 2);

    /// <summary>A generation lasts up to a second; a page that somebody waits to see change must not.</summary>
    public void Drop(Guid subject)
    {
        Interlocked.Increment(ref _drops);
        foreach (var key in new PageKey[] { new(subject, "fr", true), new(subject, "fr", false), new(subject, "en", true), new(subject, "en", false) })
        {
            if (_young.TryRemove(key, out var young)) Interlocked.Add(ref _youngBytes, -young.Bytes.Length);
            _old.TryRemove(key, out _);
        }
    }

    /// <summary>The page kept, or composed now and kept; null when there is none.</summary>
    public async ValueTask<byte[]?> Get(PageKey key, Func<Task<byte[]?>> compose)
    {
        var generation = _movies.Generation;
        if (Find(key) is { } kept && kept.Generation == generation) return kept.Bytes;
        var drops = Volatile.Read(ref _drops);
        var bytes = await compose();
        // What changed while it was being composed may be missing from it.
        if (bytes is not null && drops == Volatile.Read(ref _drops)) Keep(key, new(generation, bytes));
        return bytes;
    }

    private Kept? Find(PageKey key)
    {
        if (_young.TryGetValue(key, out var young)) return young;
        if (!_old.TryGetValue(key, out var old)) return null;
        Keep(key, old);
        return old;
    }

    private void Keep(PageKey key, Kept page)
    {
        if (_half == 0) return;
        var young = Volatile.Read(ref _young);
        young.TryGetValue(key, out var before);
        young[key] = page;
        var size = Interlocked.Add(ref _youngBytes, page.Bytes.Length - (before?.Bytes.Length ?? 0));
        if (size < _half || Interlocked.CompareExchange(ref _young, new(), young) != young) return;
        Volatile.Write(ref _old, young);
        Interlocked.Exchange(ref _youngBytes, 0);
    }

    private sealed record Kept(long Generation, byte[] Bytes);
}
