namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>
/// Knows the future: whoever is asked for last goes first, and who would be next to go does not come in. The optimum for works of one size (Belady, "A study of
/// replacement algorithms for a virtual-storage computer", IBM Systems Journal 5(2), 1966); with sizes a good plan and no bound.
/// </summary>
internal sealed class Belady(Shelf shelf, Trace trace) : WholeWorks(shelf)
{
    private readonly int[] _next = trace.Next();
    private readonly SortedSet<(int Next, int Work)> _order = [];

    protected override void Hit(int work, int at)
    {
        // It stood under the time that has come now.
        _order.Remove((at, work));
        _order.Add((_next[at], work));
    }

    protected override void Added(int work, int at) => _order.Add((_next[at], work));

    protected override bool Refuses(int work, int at) => Shelf[work] is null && _order.Max.Next <= _next[at];

    protected override int Victim()
    {
        var last = _order.Max;
        _order.Remove(last);
        return last.Work;
    }
}
