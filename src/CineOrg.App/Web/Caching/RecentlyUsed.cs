using System.Collections.Concurrent;

namespace CineOrg.App.Web.Caching;

/// <summary>
/// Values up to so many bytes. One used since the older half was last thrown away survives the next time: with two halves that is nearly
/// what a list of last uses would keep, without a lock on reading.
/// </summary>
/// <param name="mostBytes">Of values held; keys and tables come on top. 0 keeps none.</param>
internal sealed class RecentlyUsed<TKey, TValue>(long mostBytes, Func<TValue, int> size)
    where TKey : notnull
    where TValue : class
{
    private readonly long _half = mostBytes / 2;
    private ConcurrentDictionary<TKey, TValue> _young = new();
    private ConcurrentDictionary<TKey, TValue> _old = new();
    private long _youngBytes, _oldBytes;

    /// <summary>Values held; one that was used lately may count twice.</summary>
    public int Count => Volatile.Read(ref _young).Count + Volatile.Read(ref _old).Count;

    /// <summary>Of values held, counted as <see cref="Count"/> does.</summary>
    public long Bytes => Interlocked.Read(ref _youngBytes) + Interlocked.Read(ref _oldBytes);

    public TValue? Find(TKey key)
    {
        if (Volatile.Read(ref _young).TryGetValue(key, out var young)) return young;
        if (!Volatile.Read(ref _old).TryGetValue(key, out var old)) return null;
        Keep(key, old);
        return old;
    }

    public void Keep(TKey key, TValue value)
    {
        if (_half == 0) return;
        var young = Volatile.Read(ref _young);
        young.TryGetValue(key, out var before);
        young[key] = value;
        var bytes = Interlocked.Add(ref _youngBytes, size(value) - (before is null ? 0 : size(before)));
        if (bytes < _half || Interlocked.CompareExchange(ref _young, new(), young) != young) return;
        Volatile.Write(ref _old, young);
        Interlocked.Exchange(ref _oldBytes, Interlocked.Exchange(ref _youngBytes, 0));
    }

    public void Remove(TKey key)
    {
        if (Volatile.Read(ref _young).TryRemove(key, out var young)) Interlocked.Add(ref _youngBytes, -size(young));
        if (Volatile.Read(ref _old).TryRemove(key, out var old)) Interlocked.Add(ref _oldBytes, -size(old));
    }
}
