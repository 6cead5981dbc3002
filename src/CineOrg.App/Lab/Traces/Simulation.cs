using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces;

/// <summary>Lets a trace run against a policy within a budget.</summary>
/// <param name="costs">Of a work at each level.</param>
/// <param name="latency">Of a fetch.</param>
internal sealed class Simulation(Trace trace, Costs costs, Latency latency)
{
    private Optimum? _optimum;

    /// <summary>Bytes that every work of the trace at deep would take.</summary>
    public long Everything { get; } = trace.Works * costs.Of(Level.Deep);

    /// <inheritdoc cref="Optimum"/>
    public double Bound(double share) => (_optimum ??= new(trace, costs)).Served((long)(Everything * share));

    /// <param name="share">Of <see cref="Everything"/>, 0–1.</param>
    public Outcome Run(PolicyKind kind, double share)
    {
        var shelf = new Shelf(costs, (long)(Everything * share), trace.Works);
        var (policy, tally) = (kind.Make(shelf, trace), new Tally(costs, latency, trace.Works));
        for (var at = 0; at < trace.Requests.Length; at++)
        {
            ref readonly var request = ref trace.Requests[at];
            tally.Count(request, at, shelf);
            policy.Use(request, at);
            if (shelf.Bytes > shelf.Budget) throw new InvalidOperationException($"{kind.Name} holds {shelf.Bytes} bytes of {shelf.Budget}.");
        }
        return tally.Of(kind.Name, share, shelf);
    }
}
