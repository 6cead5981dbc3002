using CineOrg.Core.Jobs.When;

namespace CineOrg.Core.Context.Graph;

/// <summary>A declared way from one type of entity to another.</summary>
/// <param name="Weight">What following it costs, above 0; of one with <paramref name="LayerWeights"/> the cheapest of them.</param>
/// <param name="When">Null: always.</param>
/// <param name="LayerWeights">By the names of layers, where the cost depends on where the way ends.</param>
/// <param name="Line">Where the file declares it, from 1.</param>
public sealed record Relation(
    string Name, string From, string To, Via Via, double Weight, WhenRule<Moment>? When, IReadOnlyDictionary<string, double>? LayerWeights, int Line)
{
    public bool IsOpen(Moment moment) => When?.Holds(moment) ?? true;

    public override string ToString() => Name;
}
