using System.Collections.Concurrent;

namespace CineOrg.Storage.Links.Memory;

/// <summary>Keywords by key and collections by id: read when a film first brings them.</summary>
internal sealed class Words
{
    private readonly ConcurrentDictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> _keys = new();

    public Names Collections { get; } = new();

    public long Bytes => Collections.Bytes + _keys.Count * 180L;

    public int? Keyword(string key) => _byKey.TryGetValue(key, out var number) ? number : null;

    public string Keyword(int number) => _keys.GetValueOrDefault(number, "");

    public bool HasKeyword(int number) => _keys.ContainsKey(number);

    public void AddKeyword(int number, string key)
    {
        _keys[number] = key;
        _byKey[key] = number;
    }
}
