using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Context.Graph;

/// <summary>Somebody or some film that is linked with an entity and little known yet.</summary>
/// <param name="Relation">That leads there.</param>
/// <param name="Cost">What following it costs; several relations to the same count as the cheapest.</param>
public readonly record struct LinkedEntity(string Entity, string Id, string Relation, double Cost);

/// <summary>What is worth fetching before somebody asks: the films and people linked with an entity that are not held, nearest first.</summary>
public sealed class LinkedUnheld(RelationGraph graph, ILinks links)
{
    /// <param name="needed">Held is what has this level at least.</param>
    /// <param name="most">At most so many.</param>
    /// <returns>By the relations' weights, then in the order of the credits.</returns>
    public IReadOnlyList<LinkedEntity> Of(string entity, string id, Moment moment, Level needed, int most) => links.Ask(new("", moment.Viewing), view =>
    {
        if (view.Number(entity, id) is not { } start) return [];
        var known = Facts.Fill(view, moment);
        var ways = graph.Relations.Where(relation => relation.From == entity && relation.To is ("Movie" or "Person"))
            .Where(relation => relation.Via.Table is not (LinkTable.Providers or LinkTable.DataLayers) && relation.IsOpen(known)).OrderBy(relation => relation.Weight);
        return (IReadOnlyList<LinkedEntity>)[.. ways.SelectMany(relation => Linked(view, relation, start)).DistinctBy(one => (one.Relation.To, one.Number))
            .Where(one => view.LevelOf(one.Relation.To, one.Number) < needed).Take(most)
            .Select(one => new LinkedEntity(one.Relation.To, view.Id(one.Relation.To, one.Number), one.Relation.Name, one.Relation.Weight))];
    });

    private static IEnumerable<(Relation Relation, int Number)> Linked(ILinkView view, Relation relation, int start)
    {
        var linked = new List<int>();
        view.Follow(relation.Via, relation.From, start, linked);
        return linked.Select(number => (relation, number));
    }
}
