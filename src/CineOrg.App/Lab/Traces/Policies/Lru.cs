namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>Least recently used goes first.</summary>
internal sealed class Lru(Shelf shelf, Trace trace) : WholeWorks(shelf)
{
    private readonly Order _order = new(trace.Works);

    protected override void Hit(int work, int at)
    {
        _order.Remove(work);
        _order.Add(work, 0);
    }

    protected override void Added(int work, int at) => _order.Add(work, 0);

    protected override int Victim() => _order.TakeOldest();
}
