using System.Text.Json;
using CineOrg.Core.Availability;

namespace CineOrg.Core.Context.Graph;

/// <summary>All that a step is resolved from. The same inputs give the same resolution, whatever became of the catalogue since.</summary>
/// <param name="Graph">Text of the file of relations; null for those that the program comes with.</param>
/// <param name="Weighed">The candidates in question, the best of them when there were very many.</param>
/// <param name="Places">Where the film can be had, when it is to be watched.</param>
public sealed record ResolveInputs(Moment Moment, string? Graph, IReadOnlyList<Weighed> Weighed, IReadOnlyList<DataLayerInfo> Places)
{
    /// <summary>Candidates were left out before they were weighed, for there were too many links to follow.</summary>
    public bool Capped { get; init; }

    /// <summary>The layers that are declared; null for the usual ones.</summary>
    public IReadOnlyList<DataLocation>? Layers { get; init; }
}

/// <summary>How a step was answered.</summary>
/// <param name="Frame">The step as it is now: resolved with what answered it, pending when the sources must be asked, else unresolved.</param>
/// <param name="Reason">Word: <c>bound, watch, follow, alike, ask, nothing, nowhere, noStart, noWay</c>.</param>
/// <param name="Way">Names of the relations that were followed.</param>
/// <param name="Cost">Of the way; 0 without one.</param>
/// <param name="Candidates">The best first.</param>
public sealed record Resolution(Frame Frame, string Reason, IReadOnlyList<string> Way, double Cost, IReadOnlyList<Weighed> Candidates)
{
    /// <summary>What would have led to an answer but for its rule; null where there is an answer, or no rule is to blame.</summary>
    public IReadOnlyList<ClosedRelation>? Closed { get; init; }

    /// <summary>Decides. Pure: reads nothing but the graph and the inputs.</summary>
    public static Resolution Of(RelationGraph graph, ResolveInputs inputs)
    {
        var plan = Plan.Of(graph, inputs.Moment);
        return plan.Course switch
        {
            Plan.IsBound or Plan.NoStart or Plan.NoWay => Unanswered(inputs.Moment, plan),
            Plan.Watches => Watched(inputs, plan),
            _ => Followed(inputs, plan),
        };
    }

    private static Resolution Unanswered(Moment moment, Plan plan) => plan.Ask is null ? Vain(moment.Frame, moment, plan, plan.Course, []) : Asked(moment.Frame, plan);

    private static Resolution Vain(Frame frame, Moment moment, Plan plan, string reason, IReadOnlyList<string> way) =>
        new(frame, reason, way, 0, []) { Closed = ClosedRelation.On(plan.Otherwise, moment) is { Count: > 0 } closed ? closed : null };

    private static Resolution Asked(Frame frame, Plan plan) => new(
        frame with { State = FrameState.Pending, ResolvedBy = new(plan.Ask!.Name, plan.Ask.Via.Name, [Filter("from", plan.From)]) }, "ask", [plan.Ask.Name], plan.Ask.Weight, []);

    private static Resolution Watched(ResolveInputs inputs, Plan plan)
    {
        var frame = inputs.Moment.Frame;
        if (plan.Way is not { Relations: [var relation] }) return Vain(frame with { State = FrameState.Unresolved }, inputs.Moment, plan, Plan.NoWay, []);
        if (inputs.Places.Count == 0) return new(frame with { State = FrameState.Unresolved, ResolvedBy = null }, "nowhere", [relation.Name], 0, []);
        var placed = Placed(frame, relation, inputs.Places);
        return new(placed, plan.Course, [relation.Name], WeightOf(relation, placed.DataLayer!), []);
    }

    /// <summary>A step answered by where its film can be had.</summary>
    /// <param name="relation">One that leads to layers.</param>
    /// <param name="places">At least one, those of one layer ranked already.</param>
    public static Frame Placed(Frame frame, Relation relation, IReadOnlyList<DataLayerInfo> places)
    {
        DataLayerInfo[] ranked = [.. places.OrderBy(place => WeightOf(relation, place.Location))];
        var answer = new ResolvedBy(relation.Name, relation.Via.Name, [Filter("preferredLayer", ranked)]);
        return frame with { State = FrameState.Resolved, ResolvedBy = answer, DataLayer = ranked[0].Location };
    }

    private static double WeightOf(Relation relation, string layer) => relation.LayerWeights?.GetValueOrDefault(layer, double.MaxValue) ?? relation.Weight;

    private static Resolution Followed(ResolveInputs inputs, Plan plan)
    {
        var frame = inputs.Moment.Frame;
        string[] way = [.. plan.Way?.Relations.Select(relation => relation.Name) ?? []];
        Weighed[] best = [.. inputs.Weighed.Order(Comparer<Weighed>.Create((one, other) => Weighed.Compare(one, other))).Take(plan.Wish.Take)];
        if (best.Length == 0) return plan.Ask is null ? Vain(frame with { State = FrameState.Unresolved, ResolvedBy = null }, inputs.Moment, plan, "nothing", way) : Asked(frame, plan);
        var via = plan.Way is { } followed ? string.Join(" > ", followed.Relations.Select(relation => relation.Via.Name)) : "Movie-Movie";
        var answer = new ResolvedBy(way.Length > 0 ? string.Join(" > ", way) : plan.Course, via, Filters(plan, best));
        return new(frame with { State = FrameState.Resolved, ResolvedBy = answer }, plan.Course, way, plan.Way?.Cost ?? best[0].Cost, best);
    }

    private static List<FrameFilter> Filters(Plan plan, Weighed[] best)
    {
        List<FrameFilter> filters = [Filter("from", plan.From)];
        if (plan.Wish.With.Count > 0) filters.Add(Filter("with", plan.Wish.With));
        if (plan.Wish.Seen is { } seen) filters.Add(Filter("seen", seen));
        if (plan.Wish.Playable) filters.Add(Filter("playable", true));
        filters.Add(Filter("ids", best.Select(one => one.Id).ToArray()));
        return filters;
    }

    private static FrameFilter Filter<T>(string field, T value) => new(field, JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web));
}
