namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>
/// A queue that nobody is moved in: a hand goes from old to new, forgives once whoever was used meanwhile and takes the first who was not.
/// Zhang et al., "SIEVE is Simpler than LRU", NSDI 2024, algorithm 1.
/// </summary>
internal sealed class Sieve(Shelf shelf, Trace trace) : WholeWorks(shelf)
{
    private readonly Order _order = new(trace.Works);
    private readonly bool[] _visited = new bool[trace.Works];
    private int _hand = -1;

    protected override void Hit(int work, int at) => _visited[work] = true;

    protected override void Added(int work, int at)
    {
        _order.Add(work, 0);
        _visited[work] = false;
    }

    protected override int Victim()
    {
        var work = Start();
        for (; _visited[work]; work = After(work)) _visited[work] = false;
        _hand = _order.NewerThan(work);
        _order.Remove(work);
        return work;
    }

    private int Start() => _hand < 0 ? _order.Oldest : _hand;

    private int After(int work) => _order.NewerThan(work) is var newer and >= 0 ? newer : _order.Oldest;
}
