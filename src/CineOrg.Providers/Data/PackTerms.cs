using System.Text.Json;

namespace CineOrg.Providers.Data;

/// <summary>Which files of a pack a term leads to. Only paths are kept in memory; read once, at the first search.</summary>
internal sealed class PackTerms
{
    private readonly Dictionary<string, List<string>> _paths = new(StringComparer.Ordinal);

    public static PackTerms Build(IPackFiles files, string folder, IPackIndex index)
    {
        var terms = new PackTerms();
        foreach (var path in files.List($"{folder}/{PackPath.Name(index.EntityKind)}")) terms.Add(files, path, index);
        return terms;
    }

    /// <summary>Paths that any of the terms lead to, each once.</summary>
    public IReadOnlyList<string> Find(IEnumerable<string> terms) =>
        [.. terms.SelectMany(term => _paths.GetValueOrDefault(term) ?? []).Distinct(StringComparer.Ordinal)];

    private void Add(IPackFiles files, string path, IPackIndex index)
    {
        using var entity = JsonDocument.Parse(files.Read(path)!.Body);
        foreach (var term in index.Terms(entity.RootElement).Distinct(StringComparer.Ordinal))
            if (_paths.TryGetValue(term, out var paths)) paths.Add(path);
            else _paths.Add(term, [path]);
    }
}
