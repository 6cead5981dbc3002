using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces;

/// <summary>Counts what a trace meets on a shelf.</summary>
internal sealed class Tally(Costs costs, Latency latency, int works)
{
    private readonly Shelf _fetched = new(costs, long.MaxValue, works);
    private readonly List<double> _waits = [];
    private long _all, _allBytes, _served, _servedBytes, _again, _moved, _quota;

    public void Count(in Request request, int at, Shelf shelf)
    {
        var bytes = costs.Of(request.Level);
        (_all, _allBytes) = (_all + 1, _allBytes + bytes);
        if (shelf.Serves(request.Work, request.Level)) (_served, _servedBytes) = (_served + 1, _servedBytes + bytes);
        else Fetch(request, at, shelf[request.Work]);
    }

    public Outcome Of(string policy, double budget, Shelf shelf) => new(policy, budget, _all, Share(_served, _all), Share(_servedBytes, _allBytes), _again,
        _moved + shelf.BytesAhead, shelf.BytesAhead, _waits.Sum() / Math.Max(1, _all), P95(), _quota + shelf.RequestsAhead);

    private void Fetch(in Request request, int at, Level? held)
    {
        if (_fetched.Serves(request.Work, request.Level)) _again++;
        else _fetched.Put(request.Work, request.Level);
        _moved += costs.Of(request.Level) - costs.Of(held);
        _quota += costs.Between(held, request.Level);
        _waits.Add(latency.Ms(at));
    }

    private double P95()
    {
        _waits.Sort();
        var rank = (long)Math.Ceiling(_all * 0.95) - 1 - (_all - _waits.Count);
        return rank < 0 || _waits.Count == 0 ? 0 : _waits[(int)rank];
    }

    private static double Share(long part, long all) => all == 0 ? 0 : part / (double)all;
}
