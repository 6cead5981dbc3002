using System.Collections.Concurrent;

namespace CineOrg.Storage.Links.Memory;

/// <summary>
/// Keeps what was worked out until somebody says that it changed. Whoever works it out meanwhile uses it, for the state on which they asked, and
/// does not leave it to the next.
/// </summary>
internal sealed class UntilChanged<T> where T : class
{
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<string, T> _kept = new();
    private int _changes;

    public T Of(string key, Func<T> workedOut)
    {
        if (_kept.TryGetValue(key, out var known)) return known;
        if (_kept.Count >= MostKept) _kept.Clear();
        var before = Volatile.Read(ref _changes);
        var fresh = workedOut();
        _kept[key] = fresh;
        if (Volatile.Read(ref _changes) != before) _kept.TryRemove(new(key, fresh));
        return fresh;
    }

    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _kept.Clear();
    }

    public void Forget(string key)
    {
        Interlocked.Increment(ref _changes);
        _kept.TryRemove(key, out _);
    }
}
