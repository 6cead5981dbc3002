using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CineOrg.Core.Context.Graph;

/// <summary>
/// The declared relations, compiled: which may be followed at a moment is a question of their rules, and the cheapest ways are at hand
/// for each answer to it.
/// </summary>
public sealed class RelationGraph
{
    /// <summary>Relations with a rule; each may be open or shut.</summary>
    internal const int MostConditional = 16;

    private readonly Relation[] _conditional;
    private readonly ConcurrentDictionary<int, Ways> _ways = new();

    internal RelationGraph(IReadOnlyList<string> entities, IReadOnlyList<Relation> relations, string source)
    {
        (Entities, Relations, Source) = (entities, relations, source);
        _conditional = [.. relations.Where(relation => relation.When is not null)];
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..16];
        _ways[0] = Compile(0);
        _ways[AllOpen] = Compile(AllOpen);
    }

    public IReadOnlyList<string> Entities { get; }
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>The file's text.</summary>
    public string Source { get; }

    /// <summary>Of the text: decisions tell by it which graph they were taken on.</summary>
    public string Fingerprint { get; }

    public Relation? Find(string name) => Relations.FirstOrDefault(relation => relation.Name == name);

    /// <summary>The cheapest way at this moment; null when there is none. Costs the rules' judgement and one look into a table.</summary>
    public Way? Cheapest(string from, string to, Moment moment) => At(moment).Find(from, to);

    /// <summary>The cheapest way if every rule held.</summary>
    public Way? Cheapest(string from, string to) => _ways[AllOpen].Find(from, to);

    private int AllOpen => (1 << _conditional.Length) - 1;

    private Ways At(Moment moment)
    {
        var open = 0;
        for (var at = 0; at < _conditional.Length; at++)
            if (_conditional[at].When!.Holds(moment)) open |= 1 << at;
        return _ways.TryGetValue(open, out var ways) ? ways : _ways.GetOrAdd(open, Compile);
    }

    private Ways Compile(int open) =>
        new(Entities, Relations.Where(relation => Array.IndexOf(_conditional, relation) is var at && (at < 0 || (open >> at & 1) != 0)));
}
