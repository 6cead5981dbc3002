namespace CineOrg.Core.Context.Graph;

/// <summary>Something that films share: a way of two relations, there and back.</summary>
/// <param name="Relation">From the film to it.</param>
/// <param name="Conductance">1 ÷ the cost of there and back.</param>
internal readonly record struct Shared(Relation Relation, int Number, double Conductance)
{
    /// <summary>Shared by so many that films are not found by it; it still counts for films found otherwise.</summary>
    public bool IsCommon => Relation.Via.Table is LinkTable.Genres or LinkTable.Countries or LinkTable.Decades;

    public Reason Tell(ILinkView view) => new(Relation.Name, Relation.To, view.Id(Relation.To, Number));
}

/// <summary>What films have that others may share, by the relations that are open at a moment.</summary>
internal sealed class Sharing(ILinkView view, RelationGraph graph, Moment moment)
{
    private const int MostShared = 400;

    private readonly (Relation There, double Conductance)[] _ways = [.. Ways(graph, moment)];

    /// <summary>In the order of the relations, then as each relation tells them.</summary>
    public List<Shared> Of(int film)
    {
        var shared = new List<Shared>();
        foreach (var (there, conductance) in _ways)
            foreach (var number in Linked(there.Via, "Movie", film).Take(MostShared)) shared.Add(new(there, number, conductance));
        return shared;
    }

    /// <summary>All films that have it.</summary>
    public List<int> Films(Shared shared) => Linked(shared.Relation.Via, shared.Relation.To, shared.Number);

    private static IEnumerable<(Relation, double)> Ways(RelationGraph graph, Moment moment)
    {
        foreach (var there in graph.Relations.Where(relation => IsWay(relation, "Movie", moment)))
            if (graph.Relations.FirstOrDefault(back => IsWay(back, there.To, moment) && back.Via == there.Via) is { } back)
                yield return (there, 1 / (there.Weight + back.Weight));
    }

    // A credit of any kind would count twice for those that have a relation of their own.
    private static bool IsWay(Relation relation, string from, Moment moment) =>
        relation.From == from && relation.IsOpen(moment) && relation.Via.Table is not (LinkTable.Providers or LinkTable.DataLayers)
        && (relation.Via.Table != LinkTable.People || relation.Via.Role is not null);

    private List<int> Linked(Via via, string from, int number)
    {
        var linked = new List<int>();
        view.Follow(via, from, number, linked);
        return linked;
    }
}
