using CineOrg.Core.Availability;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.Core.Context.Graph;

/// <summary>
/// Answers a step that is not bound yet: finds the cheapest way from the nearest known step below, follows it along the links, leaves what
/// does not fit, and puts the best first. What it looked up stands in the inputs; what it makes of them is <see cref="Resolution.Of"/>.
/// </summary>
public sealed class Resolver(RelationGraph graph, ILinks links, DecisionLog log)
{
    /// <summary>Candidates that are weighed and recorded: the best of all that fit.</summary>
    public const int MostWeighed = 200;

    public RelationGraph Graph => graph;

    /// <param name="viewer">As in <see cref="Looking"/>.</param>
    /// <param name="places">Where the film can be had, the best first, when the step is to watch it.</param>
    public (ResolveInputs Inputs, Resolution Resolution) Resolve(Moment moment, string viewer, IReadOnlyList<DataLayerInfo>? places = null)
    {
        var (known, weighed, capped) = links.Ask(new(viewer, moment.Viewing), view => Weigh(view, moment));
        var inputs = new ResolveInputs(known, graph.IsDefault ? null : graph.Source, weighed, places ?? [])
        {
            Capped = capped, Layers = ReferenceEquals(graph.Layers, DataLocations.Default) ? null : graph.Layers.All,
        };
        var resolution = Resolution.Of(graph, inputs);
        log.Note(WayDecider.Word, inputs, resolution, resolution.Reason);
        return (inputs, resolution);
    }

    private (Moment, IReadOnlyList<Weighed>, bool) Weigh(ILinkView view, Moment moment)
    {
        var known = Facts.Fill(view, moment);
        var plan = Plan.Of(graph, known);
        return plan.Course switch
        {
            Plan.Follows => Followed(view, known, plan),
            Plan.Alike => (known, new Alikes(view, graph, known, plan).Weigh(MostWeighed), false),
            _ => (known, [], false),
        };
    }

    private (Moment, IReadOnlyList<Weighed>, bool) Followed(ILinkView view, Moment known, Plan plan)
    {
        var (weighed, capped) = new Following(view, graph, known, plan).Weigh();
        return (known, weighed, capped);
    }
}
