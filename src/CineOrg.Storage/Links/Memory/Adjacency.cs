using System.Collections.Concurrent;

namespace CineOrg.Storage.Links.Memory;

/// <summary>
/// What each number is linked with: all lists in one array, one after another, and beside it those that changed since. One writer; readers
/// never wait, and see each list whole, old or new.
/// </summary>
internal sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _linked;
    private readonly ConcurrentDictionary<int, int[]> _changed = new();

    private Adjacency(int[] starts, int[] linked) => (_starts, _linked) = (starts, linked);

    public static Adjacency Empty => new([0], []);

    /// <param name="ends">Pairs, in the order in which each list is to stand.</param>
    public static Adjacency Of(PairList ends, bool byFirst) => byFirst ? Of(ends.First, ends.Second) : Of(ends.Second, ends.First);

    /// <param name="keys">Whose list; as long as <paramref name="values"/>.</param>
    public static Adjacency Of(ReadOnlySpan<int> keys, ReadOnlySpan<int> values)
    {
        var most = -1;
        foreach (var key in keys) most = Math.Max(most, key);
        var starts = new int[most + 2];
        foreach (var key in keys) starts[key + 1]++;
        for (var at = 1; at < starts.Length; at++) starts[at] += starts[at - 1];
        var (linked, next) = (new int[keys.Length], starts.AsSpan(0, most + 1).ToArray());
        for (var at = 0; at < keys.Length; at++) linked[next[keys[at]]++] = values[at];
        return new(starts, linked);
    }

    /// <summary>Lists that changed since all stood in one array.</summary>
    public int Changed => _changed.Count;

    public long Bytes => 4L * (_starts.Length + _linked.Length) + _changed.Sum(list => 64 + 4L * list.Value.Length);

    public ReadOnlySpan<int> Of(int number)
    {
        if (!_changed.IsEmpty && _changed.TryGetValue(number, out var changed)) return changed;
        return (uint)number < (uint)(_starts.Length - 1) ? _linked.AsSpan(_starts[number], _starts[number + 1] - _starts[number]) : [];
    }

    public void Set(int number, int[] linked) => _changed[number] = linked;

    /// <summary>Puts a link in its place in an ascending list.</summary>
    public void Add(int number, int linked)
    {
        var old = Of(number);
        var at = old.BinarySearch(linked);
        if (at < 0) Set(number, [.. old[..~at], linked, .. old[~at..]]);
    }

    public void Remove(int number, int linked)
    {
        var old = Of(number);
        var at = old.BinarySearch(linked);
        if (at >= 0) Set(number, [.. old[..at], .. old[(at + 1)..]]);
    }

    /// <summary>The same lists in one array again.</summary>
    public Adjacency Packed()
    {
        var count = Math.Max(_starts.Length - 1, _changed.IsEmpty ? 0 : _changed.Keys.Max() + 1);
        var starts = new int[count + 1];
        for (var at = 0; at < count; at++) starts[at + 1] = starts[at] + Of(at).Length;
        var linked = new int[starts[count]];
        for (var at = 0; at < count; at++) Of(at).CopyTo(linked.AsSpan(starts[at]));
        return new(starts, linked);
    }
}
