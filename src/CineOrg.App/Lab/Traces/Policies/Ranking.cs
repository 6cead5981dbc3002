using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>
/// Finds what is least worth keeping without looking at everything each time: all that is held is ranked, a part of it is taken in that order as a housekeeper's
/// round does, and whoever was used or changed meanwhile is looked at again.
/// </summary>
internal sealed class Ranking(int works)
{
    private const int Part = 64;

    private readonly List<int> _held = [];
    private readonly bool[] _listed = new bool[works];
    private readonly PriorityQueue<int, double> _least = new();
    private double _most;

    public void Holds(int work)
    {
        if (_listed[work]) return;
        _listed[work] = true;
        _held.Add(work);
    }

    /// <param name="except">Who is just coming in.</param>
    /// <returns>Null when nothing else is held.</returns>
    public (int Work, Cut Cut)? Least(Shelf shelf, Func<int, Cut> cutOf, int except)
    {
        if (Ranked(shelf, cutOf, except) is { } found) return found;
        Rank(shelf, cutOf, except);
        return Ranked(shelf, cutOf, except);
    }

    private (int Work, Cut Cut)? Ranked(Shelf shelf, Func<int, Cut> cutOf, int except)
    {
        while (_least.TryPeek(out var work, out var worth))
        {
            var cut = shelf[work] is null || work == except ? default : cutOf(work);
            if (cut.Bytes > 0 && cut.Worth <= worth) return (work, cut);
            _least.Dequeue();
            // Worth more than the last of the ranked, it has to wait for the next ranking: who stands behind it is not known.
            if (cut.Bytes > 0 && cut.Worth < _most) _least.Enqueue(work, cut.Worth);
        }
        return null;
    }

    private void Rank(Shelf shelf, Func<int, Cut> cutOf, int except)
    {
        _held.RemoveAll(work => shelf[work] is null && Unlisted(work));
        var all = _held.Where(work => work != except).Select(work => (Work: work, cutOf(work).Worth)).OrderBy(one => one.Worth);
        foreach (var (work, worth) in all.Take(1 + _held.Count / Part))
        {
            _least.Enqueue(work, worth);
            _most = worth;
        }
    }

    private bool Unlisted(int work) => !(_listed[work] = false);
}
