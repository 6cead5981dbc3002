using System.Collections;

namespace CineOrg.Core.Catalogue;

/// <summary>
/// What other encyclopedias call a work or person: source → value, each checked by its source's pattern.
/// Immutable; equal when the same pairs are held.
/// </summary>
public sealed class ExternalIds : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<ExternalIds>
{
    public static readonly ExternalIds None = new([]);
    private readonly SortedDictionary<string, string> _ids;

    private ExternalIds(SortedDictionary<string, string> ids) => _ids = ids;

    public int Count => _ids.Count;

    /// <summary>The value a source uses, or null.</summary>
    public string? this[string source] => _ids.GetValueOrDefault(source);

    /// <summary>Keeps the pairs that pass <see cref="ExternalIdPattern.IsValid"/>; the others are dropped.</summary>
    public static ExternalIds Of(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var ids = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (source, value) in pairs)
            if (ExternalIdPattern.IsValid(source, value)) ids.TryAdd(source, value);
        return ids.Count == 0 ? None : new(ids);
    }

    public static ExternalIds Of(string source, string value) => Of([new(source, value)]);

    /// <summary>Ours first; the other's fill what we lack.</summary>
    public ExternalIds With(ExternalIds other) => other.Count == 0 ? this : Of(_ids.Concat(other._ids));

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _ids.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(ExternalIds? other) => other is not null && _ids.SequenceEqual(other._ids);
    public override bool Equals(object? obj) => Equals(obj as ExternalIds);
    public override int GetHashCode() => _ids.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
    public override string ToString() => string.Join(' ', _ids.Select(pair => $"{pair.Key}:{pair.Value}"));
}
