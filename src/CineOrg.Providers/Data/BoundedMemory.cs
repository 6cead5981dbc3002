namespace CineOrg.Providers.Data;

/// <summary>Keeps the last values used, up to so many bytes in all.</summary>
internal sealed class BoundedMemory<T>(long mostBytes)
{
    private readonly Lock _door = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, T Value, long Size)>> _held = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, T Value, long Size)> _byUse = new();
    private long _bytes;

    public bool TryGet(string key, out T? value)
    {
        lock (_door)
        {
            value = default;
            if (!_held.TryGetValue(key, out var node)) return false;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <param name="size">Bytes of the value; what the entry itself costs is added.</param>
    public void Put(string key, T value, long size)
    {
        lock (_door)
        {
            Drop(key);
            _held[key] = _byUse.AddFirst((key, value, size + 512));
            _bytes += size + 512;
            while (_bytes > mostBytes) Drop(_byUse.Last!.Value.Key);
        }
    }

    private void Drop(string key)
    {
        if (!_held.Remove(key, out var node)) return;
        _byUse.Remove(node);
        _bytes -= node.Value.Size;
    }
}
