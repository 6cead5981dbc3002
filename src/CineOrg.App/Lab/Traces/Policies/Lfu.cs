namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>Least often used goes first, of equals the one used longest ago. Counts outlive the stay ("perfect LFU"), which is the stronger of its two kinds.</summary>
internal sealed class Lfu(Shelf shelf, Trace trace) : WholeWorks(shelf)
{
    private readonly SortedSet<(int Count, int Last, int Work)> _order = [];
    private readonly (int Count, int Last)[] _uses = new (int, int)[trace.Works];

    protected override void Asked(int work, int at)
    {
        var held = _order.Remove(Key(work));
        _uses[work] = (_uses[work].Count + 1, at);
        if (held) _order.Add(Key(work));
    }

    protected override void Hit(int work, int at) { }

    protected override void Added(int work, int at) => _order.Add(Key(work));

    protected override int Victim()
    {
        var least = _order.Min;
        _order.Remove(least);
        return least.Work;
    }

    private (int Count, int Last, int Work) Key(int work) => (_uses[work].Count, _uses[work].Last, work);
}
