namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>
/// Three queues: a tenth of the budget for newcomers, nine tenths for who was asked for again, and the names of who left the small one unasked.
/// Yang et al., "FIFO queues are all you need for cache eviction", SOSP 2023, algorithm 1; sizes in bytes.
/// </summary>
internal sealed class S3Fifo(Shelf shelf, Trace trace) : WholeWorks(shelf)
{
    private const double SmallShare = 0.1;
    private const byte Most = 3;

    private readonly Order _small = new(trace.Works), _main = new(trace.Works), _ghosts = new(trace.Works);
    private readonly byte[] _uses = new byte[trace.Works];

    protected override void Hit(int work, int at) => _uses[work] = (byte)Math.Min(_uses[work] + 1, Most);

    protected override void Added(int work, int at)
    {
        _uses[work] = 0;
        var known = _ghosts.Has(work);
        if (known) _ghosts.Remove(work);
        (known ? _main : _small).Add(work, Shelf.SizeOf(work));
    }

    protected override void Grown(int work, int at) => (_small.Has(work) ? _small : _main).Resize(work, Shelf.SizeOf(work));

    protected override int Victim()
    {
        while (true)
            if ((_small.Count > 0 && (_small.Bytes >= Shelf.Budget * SmallShare || _main.Count == 0) ? OfSmall() : OfMain()) is { } work) return work;
    }

    /// <returns>Null: the oldest was used more than once and moved on.</returns>
    private int? OfSmall()
    {
        var work = _small.TakeOldest();
        if (_uses[work] > 1)
        {
            _uses[work] = 0;
            _main.Add(work, Shelf.SizeOf(work));
            return null;
        }
        _ghosts.Add(work, Shelf.SizeOf(work));
        while (_ghosts.Bytes > Shelf.Budget * (1 - SmallShare) && _ghosts.Count > 1) _ghosts.TakeOldest();
        return work;
    }

    /// <returns>Null: the oldest was used since and goes round again.</returns>
    private int? OfMain()
    {
        var work = _main.TakeOldest();
        if (_uses[work] == 0) return work;
        _uses[work]--;
        _main.Add(work, Shelf.SizeOf(work));
        return null;
    }
}
