using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CineOrg.Core.Availability;

namespace CineOrg.Core.Context.Graph;

/// <summary>
/// The declared relations, compiled: which may be followed at a moment is a question of their rules, and the cheapest ways are at hand
/// for each answer to it.
/// </summary>
public sealed class RelationGraph
{
    /// <summary>Relations with a rule; each may be open or shut.</summary>
    internal const int MostConditional = 16;

    private static readonly Dictionary<string, double> NoWeights = [];
    private const int HeldOnly = 1 << MostConditional;

    private readonly Relation[] _conditional;
    private readonly ConcurrentDictionary<int, Ways> _ways = new();

    internal RelationGraph(IReadOnlyList<string> entities, IReadOnlyList<Relation> relations, string source, DataLocations layers)
    {
        (Entities, Relations, Source, Layers) = (entities, relations, source, layers);
        ToLayers = relations.FirstOrDefault(relation => relation.LayerWeights is not null);
        _conditional = [.. relations.Where(relation => relation.When is not null)];
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..16];
        foreach (var key in (int[])[0, AllOpen]) _ways[key] = Compile(key);
    }

    public IReadOnlyList<string> Entities { get; }
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>The layers that its weights are of.</summary>
    public DataLocations Layers { get; }

    /// <summary>What a way costs more that ends on a layer, by the layer's name; empty when no relation leads to layers.</summary>
    public IReadOnlyDictionary<string, double> LayerWeights => ToLayers?.LayerWeights ?? NoWeights;

    /// <summary>The relation that leads from a film to where it can be had; null when none does.</summary>
    public Relation? ToLayers { get; }

    /// <summary>Whether these are the relations that the program comes with.</summary>
    public bool IsDefault { get; internal init; }

    /// <summary>The file's text.</summary>
    public string Source { get; }

    /// <summary>Of the text: decisions tell by it which graph they were taken on.</summary>
    public string Fingerprint { get; }

    public Relation? Find(string name) => Relations.FirstOrDefault(relation => relation.Name == name);

    /// <summary>The cheapest way at this moment; null when there is none. Costs the rules' judgement and one look into a table.</summary>
    public CheapestWay? Cheapest(string from, string to, Moment moment) => At(Open(moment)).Find(from, to);

    /// <summary>The same along what is held, without asking any source.</summary>
    public CheapestWay? CheapestHeld(string from, string to, Moment moment) => At(Open(moment) | HeldOnly).Find(from, to);

    /// <summary>The cheapest way if every rule held.</summary>
    public CheapestWay? Cheapest(string from, string to) => _ways[AllOpen].Find(from, to);

    /// <inheritdoc cref="Cheapest(string, string)"/>
    public CheapestWay? CheapestHeld(string from, string to) => At(AllOpen | HeldOnly).Find(from, to);

    private int AllOpen => (1 << _conditional.Length) - 1;

    private int Open(Moment moment)
    {
        var open = 0;
        for (var at = 0; at < _conditional.Length; at++)
            if (_conditional[at].When!.Holds(moment)) open |= 1 << at;
        return open;
    }

    private Ways At(int key) => _ways.TryGetValue(key, out var ways) ? ways : _ways.GetOrAdd(key, Compile);

    private Ways Compile(int key) => new(Entities, Relations.Where(relation => IsOpen(relation, key)));

    private bool IsOpen(Relation relation, int key) =>
        ((key & HeldOnly) == 0 || relation.Via.Table != LinkTable.Providers)
        && Array.IndexOf(_conditional, relation) is var at && (at < 0 || (key >> at & 1) != 0);
}
