using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>What whoever is here probably opens next and has not opened yet: fetched before they ask, and worth a place for as long as it is expected.</summary>
/// <param name="least">Chance from which on it is fetched, 0–1.</param>
internal sealed class Anticipation(int works, double least)
{
    private readonly Sequels _sequels = new();
    private readonly HashSet<(int User, int Work)> _opened = [];
    private readonly (double Rate, long Until)[] _expected = new (double, long)[works];

    public void Opened(in Request request)
    {
        _expected[request.Work] = default;
        _opened.Add((request.User, request.Work));
        _sequels.Opened(request.User, request.Work);
    }

    public IReadOnlyList<int> Likely(Request request, int at)
    {
        List<int> likely = [];
        foreach (var (work, chance) in _sequels.Of(request.Work).TakeWhile(one => one.Chance >= least).Where(one => !_opened.Contains((request.User, one.Thing))))
        {
            _expected[work] = (chance / Sequels.Soon, at + Sequels.Soon);
            likely.Add(work);
        }
        return likely;
    }

    /// <summary>Expected returns per use, while it is expected; 0 after.</summary>
    public double Returns(int work, int at) => at <= _expected[work].Until ? _expected[work].Rate : 0;
}
