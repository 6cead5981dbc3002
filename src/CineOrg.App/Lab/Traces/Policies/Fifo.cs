namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>First in, first out, used or not.</summary>
internal sealed class Fifo(Shelf shelf, Trace trace) : WholeWorks(shelf)
{
    private readonly Order _order = new(trace.Works);

    protected override void Hit(int work, int at) { }

    protected override void Added(int work, int at) => _order.Add(work, 0);

    protected override int Victim() => _order.TakeOldest();
}
