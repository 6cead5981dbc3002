using CineOrg.Core.Availability;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.Core.Context.Graph;

/// <summary>Makes a recorded resolution again: on the relations and layers that it was made on, whichever are configured now.</summary>
public sealed class WayDecider() : Decider<ResolveInputs, Resolution>(Word)
{
    public const string Word = "way";
    private static readonly Lazy<RelationGraph> Default = new(() => GraphFile.Default(DataLocations.Default));

    public override Resolution Decide(ResolveInputs inputs) => Resolution.Of(Graph(inputs), inputs);

    private static RelationGraph Graph(ResolveInputs inputs)
    {
        if (inputs is { Graph: null, Layers: null }) return Default.Value;
        var layers = inputs.Layers is { } declared ? DataLocations.With(declared) : DataLocations.Default;
        return inputs.Graph is { } text ? GraphFile.Read("relations.json", text, layers) : GraphFile.Default(layers);
    }
}
