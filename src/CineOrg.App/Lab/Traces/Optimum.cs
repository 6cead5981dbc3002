namespace CineOrg.App.Lab.Traces;

/// <summary>
/// A bound that no policy without prefetching passes, whatever it knows of the future: to serve a request at once, each layer of the work must have been held since
/// it was last asked for, which takes its bytes times that long. Of the bytes times the length of the trace that a budget gives, the cheapest requests are
/// granted first and the last one in part; that the budget holds at every single moment is not asked, so the bound is above what can be reached. It is
/// PFOO-L of Berger, Beckmann and Harchol-Balter, "Practical Bounds on Optimal Caching with Variable Object Sizes", POMACS 2(2), 2018, in layers.
/// </summary>
internal sealed class Optimum(Trace trace, Costs costs)
{
    private readonly (double Place, long Bytes)[] _sorted = Sorted(trace, costs);

    /// <param name="budget">Bytes.</param>
    /// <returns>Share of requests served at once, at most.</returns>
    public double Served(long budget)
    {
        var (left, served) = ((double)budget * trace.Requests.Length, 0.0);
        foreach (var (place, bytes) in _sorted)
        {
            if (bytes > budget) continue;
            if (place > left) return (served + left / place) / trace.Requests.Length;
            (left, served) = (left - place, served + 1);
        }
        return served / trace.Requests.Length;
    }

    private static (double, long)[] Sorted(Trace trace, Costs costs)
    {
        var last = new int[trace.Works * Costs.Levels];
        Array.Fill(last, -1);
        List<(double Place, long Bytes)> all = [];
        for (var at = 0; at < trace.Requests.Length; at++)
            if (Place(trace.Requests[at], at, last, costs) is { } place) all.Add((place, costs.Of(trace.Requests[at].Level)));
        return [.. all.OrderBy(one => one.Place)];
    }

    /// <returns>Null: a layer was never asked for before, so nobody can hold it.</returns>
    private static double? Place(in Request request, int at, int[] last, Costs costs)
    {
        var (place, known, below) = (0.0, true, 0L);
        for (var layer = 0; layer <= (int)request.Level; layer++)
        {
            ref var before = ref last[request.Work * Costs.Levels + layer];
            known &= before >= 0;
            place += (costs.Bytes[layer] - below) * (double)(at - before);
            (before, below) = (at, costs.Bytes[layer]);
        }
        return known ? place : null;
    }
}
