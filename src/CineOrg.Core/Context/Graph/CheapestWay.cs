namespace CineOrg.Core.Context.Graph;

/// <summary>The cheapest way from one type of entity to another.</summary>
/// <param name="Cost">Sum of the relations' weights.</param>
/// <param name="Relations">In the order in which they are followed; none from a type to itself.</param>
public sealed record CheapestWay(double Cost, IReadOnlyList<Relation> Relations);
