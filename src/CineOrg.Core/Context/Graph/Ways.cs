namespace CineOrg.Core.Context.Graph;

/// <summary>Cheapest ways between all types of entities, for one set of relations that may be followed (Floyd and Warshall).</summary>
internal sealed class Ways
{
    private readonly Dictionary<string, int> _places;
    private readonly CheapestWay?[,] _ways;

    /// <param name="relations">In the order of their declaration: of two that cost the same, the way with fewer steps counts, then the one declared earlier.</param>
    public Ways(IReadOnlyList<string> entities, IEnumerable<Relation> relations)
    {
        _places = entities.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place);
        _ways = new CheapestWay?[entities.Count, entities.Count];
        for (var at = 0; at < entities.Count; at++) _ways[at, at] = new(0, []);
        foreach (var relation in relations) Improve(_places[relation.From], _places[relation.To], new(relation.Weight, [relation]));
        for (var middle = 0; middle < entities.Count; middle++)
            for (var from = 0; from < entities.Count; from++)
                for (var to = 0; to < entities.Count; to++)
                    if (_ways[from, middle] is { } there && _ways[middle, to] is { } on && from != middle && middle != to)
                        Improve(from, to, new(there.Cost + on.Cost, [.. there.Relations, .. on.Relations]));
    }

    /// <returns>Null when there is none.</returns>
    public CheapestWay? Find(string from, string to) =>
        _places.TryGetValue(from, out var start) && _places.TryGetValue(to, out var end) ? _ways[start, end] : null;

    private void Improve(int from, int to, CheapestWay way)
    {
        if (_ways[from, to] is { } known && (known.Cost, known.Relations.Count).CompareTo((way.Cost, way.Relations.Count)) <= 0) return;
        _ways[from, to] = way;
    }
}
