using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>What a home knows of the use of its works, held or not: as the statistics keep it, with a look at all of them now and then.</summary>
internal sealed class Knowledge(int works)
{
    /// <summary>A look is taken after so many uses at least, or an eighth of the works that are known.</summary>
    private const int Pause = 64, Part = 8;

    private readonly Usage[] _usages = new Usage[works];
    private readonly List<int> _known = [];
    private readonly LifeTable _table = new();
    private Outlook? _outlook;
    private long _looked;

    public double Returns(int work, int at) => (_outlook ??= new(_table, at)).Of(_usages[work], at);

    public void Use(int work, int at)
    {
        var before = _usages[work];
        if (before.Count == 0) _known.Add(work);
        else
        {
            _table.Came(before, at);
            _table.Rested(before, Math.Max(_looked, before.Last), at);
        }
        _usages[work] = before.Count == 0 ? Usage.First(at) : before.Again(at);
        if (at - _looked >= Pause + _known.Count / Part) Look(at);
    }

    private void Look(int at)
    {
        foreach (var work in _known) _table.Rested(_usages[work], Math.Max(_looked, _usages[work].Last), at);
        (_outlook, _looked) = (new(_table, at), at);
    }
}
