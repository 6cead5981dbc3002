namespace CineOrg.Core.Context.Graph;

/// <summary>A relation that would have led on, and that its rule closes for now.</summary>
/// <param name="Relation">Its name.</param>
/// <param name="Against">The parts of its rule that do not hold, in the rule's own words.</param>
public sealed record ClosedRelation(string Relation, IReadOnlyList<string> Against)
{
    /// <summary>Those of a way that are closed at this moment, in the way's order.</summary>
    public static IReadOnlyList<ClosedRelation> On(IEnumerable<Relation> way, Moment moment) =>
        [.. way.Where(relation => !relation.IsOpen(moment)).Select(relation => new ClosedRelation(relation.Name, relation.When!.Against(moment)))];
}
