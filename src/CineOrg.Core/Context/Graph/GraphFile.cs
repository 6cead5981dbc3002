using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CineOrg.Core.Availability;
using CineOrg.Core.Jobs.When;

namespace CineOrg.Core.Context.Graph;

/// <summary>Reads a file of relations, and refuses one that cannot be followed, with line and reason.</summary>
public sealed partial class GraphFile
{
    /// <summary>Of the whole file.</summary>
    public const int MostBytes = 256 * 1024;
    public const string TooLong = "a file of relations has 256 KB at most";

    private const int MostRelations = 200;
    private const int MostWeight = 1_000;
    private const string Start = "Movie";

    private static readonly string[] Members = ["name", "from", "to", "via", "weight", "weights", "when"];

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z")]
    private static partial Regex AName { get; }

    private readonly string _file;
    private readonly DataLocations _layers;
    private readonly List<string> _entities = [];
    private readonly List<Relation> _relations = [];

    private GraphFile(string file, DataLocations layers) => (_file, _layers) = (file, layers);

    /// <summary>The relations that the program comes with.</summary>
    public static RelationGraph Default(DataLocations layers)
    {
        using var stream = typeof(GraphFile).Assembly.GetManifestResourceStream("relations.json")!;
        using var reader = new StreamReader(stream);
        return Read("relations.json", reader.ReadToEnd(), layers, isDefault: true);
    }

    /// <param name="file">As it is called in what is said of it.</param>
    /// <exception cref="GraphException">It cannot be followed.</exception>
    public static RelationGraph Read(string file, string text, DataLocations layers) => Read(file, text, layers, isDefault: false);

    private static RelationGraph Read(string file, string text, DataLocations layers, bool isDefault)
    {
        var graph = new GraphFile(file, layers);
        var root = Located.Read(file, Encoding.UTF8.GetBytes(text));
        graph.Read(root);
        var compiled = new RelationGraph(graph._entities, graph._relations, text, layers) { IsDefault = isDefault };
        graph.Check(compiled, root);
        return compiled;
    }

    private void Read(Located root)
    {
        if (root.Kind != JsonTokenType.StartObject) throw Wrong(root, "an object with version, entities and relations is wanted");
        Known(root, ["version", "entities", "relations"]);
        if (Member(root, "version").Text != "1") throw Wrong(root.Members["version"], $"version is 1, not {root.Members["version"].Text}");
        foreach (var entity in ListOf(Member(root, "entities"))) AddEntity(entity);
        if (!_entities.Contains(Start)) throw Wrong(root.Members["entities"], $"{Start} must be among the entities");
        var relations = ListOf(Member(root, "relations"));
        if (relations.Count > MostRelations) throw Wrong(relations[MostRelations], $"there are {MostRelations} relations at most");
        foreach (var relation in relations) AddRelation(relation);
    }

    private void AddEntity(Located entity)
    {
        var name = Word(entity, "an entity");
        var known = Via.All.SelectMany(via => new[] { via.Film, via.Other }).Distinct().ToList();
        if (!known.Contains(name)) throw Wrong(entity, $"unknown entity {name}; entities are {string.Join(", ", known)}");
        if (_entities.Contains(name)) throw Wrong(entity, $"{name} stands twice among the entities");
        _entities.Add(name);
    }

    private void AddRelation(Located one)
    {
        if (one.Kind != JsonTokenType.StartObject) throw Wrong(one, "a relation is an object");
        Known(one, Members);
        var name = Word(Member(one, "name"), "name");
        if (!AName.IsMatch(name)) throw Wrong(one.Members["name"], $"a name is small letters, digits and hyphens, 40 at most, not {name}");
        var (from, to) = (Entity(one, "from"), Entity(one, "to"));
        Unlike(one, name, from, to);
        var via = ViaOf(one, from, to);
        var layers = via.Table == LinkTable.DataLayers ? LayerWeights(one) : null;
        if (layers is null && one.Members.TryGetValue("weights", out var weights)) throw Wrong(weights, $"only Movie-DataLayers has a weight for each layer, not {via.Name}");
        var weight = layers is null ? Weight(Member(one, "weight")) : layers.Values.Min();
        var relation = new Relation(name, from, to, via, weight, When(one), layers, one.Line);
        Uncontradicted(one, relation);
        _relations.Add(relation);
    }

    private void Unlike(Located one, string name, string from, string to)
    {
        if (_relations.FirstOrDefault(relation => relation.Name == name) is not { } other) return;
        throw Wrong(one, (other.From, other.To) == (from, to)
            ? $"{name} stands twice, first in line {other.Line}"
            : $"{name} leads from {from} to {to} here and from {other.From} to {other.To} in line {other.Line}");
    }

    private void Uncontradicted(Located one, Relation relation)
    {
        foreach (var other in _relations.Where(other => (other.From, other.To, other.Via) == (relation.From, relation.To, relation.Via) && CanBothHold(other, relation)))
            throw Wrong(one, $"{relation.Name} and {other.Name} (line {other.Line}) both lead from {relation.From} to {relation.To} via {relation.Via.Name} at the same time");
        if (_relations.Count(other => other.When is not null) == RelationGraph.MostConditional && relation.When is not null)
            throw Wrong(one, $"{RelationGraph.MostConditional} relations at most have a when");
    }

    private static bool CanBothHold(Relation one, Relation other) =>
        one.When is null || other.When is null || MomentVariables.All.Parse($"({one.When}) and ({other.When})").CanHold();

    private string Entity(Located one, string member)
    {
        var at = Member(one, member);
        var name = Word(at, member);
        return _entities.Contains(name) ? name : throw Wrong(at, $"unknown entity {name}; entities are {string.Join(", ", _entities)}");
    }

    private Via ViaOf(Located one, string from, string to)
    {
        var at = Member(one, "via");
        var via = Via.Find(Word(at, "via")) ?? throw Wrong(at, $"unknown via {at.Text}; there are {string.Join(", ", Via.All.Select(known => known.Name))}");
        return via.Links(from, to) ? via : throw Wrong(at, $"{via.Name} does not lead from {from} to {to}");
    }

    private Dictionary<string, double> LayerWeights(Located one)
    {
        var weights = _layers.All.ToDictionary(layer => layer.Name, layer => layer.Weight);
        if (one.Members.TryGetValue("weight", out var single)) throw Wrong(single, "a way to places has weights, one for each layer");
        if (!one.Members.TryGetValue("weights", out var given)) return weights;
        foreach (var (name, weight) in given.Members)
        {
            if (!weights.ContainsKey(name)) throw Wrong(weight, $"unknown layer {name}; layers are {string.Join(", ", weights.Keys)}");
            weights[name] = Weight(weight);
        }
        foreach (var (nearer, farther) in _layers.All.Zip(_layers.All.Skip(1)))
            if (weights[nearer.Name] > weights[farther.Name])
                throw Wrong(given, $"{nearer.Name} is nearer than {farther.Name} and must not weigh more ({Shown(weights[nearer.Name])} and {Shown(weights[farther.Name])})");
        return weights;
    }

    private double Weight(Located at) =>
        at.Kind == JsonTokenType.Number && double.TryParse(at.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= MostWeight
            ? weight : throw Wrong(at, $"a weight is a number above 0, {MostWeight} at most, not {at.Text}");

    private WhenRule<Moment>? When(Located one)
    {
        if (!one.Members.TryGetValue("when", out var at)) return null;
        try
        {
            var rule = MomentVariables.All.Parse(Word(at, "when"));
            return rule.CanHold() ? rule : throw Wrong(at, $"when “{rule}” can never hold");
        }
        catch (WhenException wrong)
        {
            throw Wrong(at, $"when, {wrong.Message}");
        }
    }

    private void Check(RelationGraph graph, Located root)
    {
        foreach (var entity in root.Members["entities"].Items)
            if (graph.Cheapest(Start, entity.Text) is null && graph.Cheapest(entity.Text, Start) is null)
                throw Wrong(entity, $"no relation leads from {Start} to {entity.Text}, or back");
    }

    private void Known(Located one, string[] members)
    {
        foreach (var (name, value) in one.Members)
            if (!members.Contains(name)) throw Wrong(value, $"unknown member {name}; there are {string.Join(", ", members)}");
    }

    private Located Member(Located one, string name) => one.Members.TryGetValue(name, out var value) ? value : throw Wrong(one, $"{name} is missing");

    private IReadOnlyList<Located> ListOf(Located at) => at.Kind == JsonTokenType.StartArray ? at.Items : throw Wrong(at, "a list is wanted");

    private string Word(Located at, string what) => at.Kind == JsonTokenType.String ? at.Text : throw Wrong(at, $"{what} is a text");

    private static string Shown(double weight) => weight.ToString(CultureInfo.InvariantCulture);

    private GraphException Wrong(Located at, string reason) => new(_file, at.Line, reason);
}
