using System.Globalization;
using CineOrg.App.Lab.Traces;

namespace CineOrg.Bench.Traces;

/// <summary>All policies on one trace within one budget.</summary>
internal sealed class TraceRun
{
    private readonly Dictionary<string, Outcome> _outcomes;

    private TraceRun(double share, double bound, Dictionary<string, Outcome> outcomes) => (Share, Bound, _outcomes) = (share, bound, outcomes);

    public double Share { get; }

    /// <inheritdoc cref="Optimum"/>
    public double Bound { get; }

    /// <summary>Share of requests served at once.</summary>
    public double this[string policy] => _outcomes[policy].Served;

    public bool IsAboveAll => PolicyKinds.Online.All(kind => this[kind.Name] < this["ours"]);

    public long FewestAgain => PolicyKinds.Online.Min(kind => Of(kind.Name).Regenerations);

    public static TraceRun Of(Trace trace, Costs costs, double share, TextWriter log, params PolicyKind[] more)
    {
        var simulation = new Simulation(trace, costs, new(800));
        var run = new TraceRun(share, simulation.Bound(share), PolicyKinds.All.Concat(more).ToDictionary(kind => kind.Name, kind => simulation.Run(kind, share)));
        log.WriteLine($"traces: {trace.Name} at {share:0.##}");
        return run;
    }

    public Outcome Of(string policy) => _outcomes[policy];

    /// <summary>The policies from papers, each as a share of something.</summary>
    public string Others(double of) => string.Join(", ", PolicyKinds.Online.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Name} {this[kind.Name] / of:0.0%}")));

    /// <summary>What fetching ahead cost.</summary>
    public string Ahead(string policy) => string.Create(CultureInfo.InvariantCulture,
        $"{Of(policy).BytesAhead:N0} works fetched ahead, {Of(policy).Quota:N0} requests in all against {Of("ours").Quota:N0}");
}
