using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>CineOrg's own rule, in the very classes of the housekeeper: what is least worth keeping goes first, layer by layer (docs/memory.md).</summary>
/// <param name="ahead">Null: nothing is fetched before it is asked for.</param>
internal sealed class Ours(Shelf shelf, Trace trace, Anticipation? ahead = null) : IPolicy
{
    private readonly Knowledge _knowledge = new(trace.Works);
    private readonly double[] _asked = [.. Enumerable.Repeat(1.0, Costs.Levels)];
    private readonly Ranking _ranking = new(trace.Works);

    public void Use(in Request request, int at)
    {
        _asked[(int)request.Level]++;
        _knowledge.Use(request.Work, at);
        ahead?.Opened(request);
        if (!shelf.Serves(request.Work, request.Level)) Bring(request.Work, request.Level, at);
        foreach (var work in ahead?.Likely(request, at) ?? []) BringAhead(work, request.Level, at);
    }

    /// <summary>Raises a work as far as it is worth more than what would have to go for it.</summary>
    private void Bring(int work, Level level, int at)
    {
        while (!shelf.Fits(work, level))
        {
            var own = Cut(work, level, at);
            if (_ranking.Least(shelf, one => Cut(one, shelf[one]!.Value, at), work) is { } victim && victim.Cut.Worth < own.Worth) shelf.Put(victim.Work, victim.Cut.To);
            else if (own.To is { } lower && !shelf.Serves(work, lower)) level = lower;
            else return;
        }
        shelf.Put(work, level);
        _ranking.Holds(work);
    }

    private void BringAhead(int work, Level level, int at)
    {
        var before = shelf[work];
        if (shelf.Serves(work, level)) return;
        Bring(work, level, at);
        shelf.CountAhead(work, before);
    }

    private Cut Cut(int work, Level level, int at) =>
        new Layers(shelf.Costs.Bytes, _asked).Least(level, Math.Max(_knowledge.Returns(work, at), ahead?.Returns(work, at) ?? 0));
}
