namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>
/// A window for newcomers (1 % of the budget, recency) before a main part (recency in two segments, 20 % on probation), which only takes who was asked for more
/// often than those who would have to go. Einziger, Friedman and Manes, "TinyLFU: A Highly Efficient Cache Admission Policy", ACM Transactions on Storage 13(4),
/// 2017; with sizes, a candidate must outdo the victims together (Einziger, Eytan, Friedman and Manes, "Lightweight Robust Size Aware Cache Management", 2022).
/// </summary>
internal sealed class WTinyLfu(Shelf shelf, Trace trace) : IPolicy
{
    private const double WindowShare = 0.01, ProtectedShare = 0.8;

    private readonly Order _window = new(trace.Works), _probation = new(trace.Works), _protected = new(trace.Works);
    private readonly Sketch _sketch = new((int)Math.Min(trace.Works, Math.Max(1, shelf.Budget / Math.Max(1, shelf.Costs.Bytes[^1]))));
    private readonly long _windowBytes = Math.Max(1, (long)(shelf.Budget * WindowShare));

    public void Use(in Request request, int at)
    {
        var work = request.Work;
        _sketch.Count(work);
        var level = shelf.Reached(work, request.Level);
        if (shelf.Costs.Of(level) > shelf.Budget) return;
        var known = Leave(work);
        if (!shelf.Serves(work, level)) Make(work, level);
        Enter(work, known);
        Settle();
    }

    private long MainBytes => shelf.Budget - _windowBytes;

    /// <returns>The part it stood in: null, none.</returns>
    private Order? Leave(int work)
    {
        var part = _window.Has(work) ? _window : _probation.Has(work) ? _probation : _protected.Has(work) ? _protected : null;
        part?.Remove(work);
        return part;
    }

    /// <summary>Room for what is to be held at once: the window's overflow is judged before the newcomer comes in, so that the budget is never passed.</summary>
    private void Make(int work, Core.Catalogue.Level level)
    {
        while (!shelf.Fits(work, level))
            if (_window.Count > 0) Judge(_window.TakeOldest(), Math.Max(0, MainBytes - Math.Max(0, shelf.Costs.Of(level) - _windowBytes)));
            else Drop(Oldest().TakeOldest());
        shelf.Put(work, level);
    }

    private void Enter(int work, Order? known) => (known is null || known == _window ? _window : _protected).Add(work, shelf.SizeOf(work));

    private void Settle()
    {
        while (_protected.Bytes > MainBytes * ProtectedShare && _protected.Count > 1) Move(_protected.TakeOldest(), _probation);
        while (_window.Bytes > _windowBytes && _window.Count > 1) Judge(_window.TakeOldest(), MainBytes);
        while (_probation.Bytes + _protected.Bytes > MainBytes && _probation.Count + _protected.Count > 1) Drop(Oldest().TakeOldest());
    }

    /// <summary>A candidate of the window against those who would have to go, together.</summary>
    private void Judge(int candidate, long room)
    {
        var (size, sum, victims) = (shelf.SizeOf(candidate), 0, new List<int>());
        var need = _probation.Bytes + _protected.Bytes + size - room;
        for (var victim = Oldest().Oldest; need > 0 && victim >= 0 && sum < _sketch.Of(candidate); victim = Following(victim))
        {
            victims.Add(victim);
            (need, sum) = (need - shelf.SizeOf(victim), sum + _sketch.Of(victim));
        }
        if (need > 0 || (victims.Count > 0 && sum >= _sketch.Of(candidate)))
        {
            Drop(candidate);
            return;
        }
        foreach (var victim in victims)
        {
            Leave(victim);
            Drop(victim);
        }
        _probation.Add(candidate, size);
    }

    private Order Oldest() => _probation.Count > 0 ? _probation : _protected;

    private int Following(int victim) =>
        (_probation.Has(victim) ? _probation : _protected).NewerThan(victim) is var next and >= 0 ? next : _probation.Has(victim) ? _protected.Oldest : -1;

    private void Move(int work, Order to) => to.Add(work, shelf.SizeOf(work));

    private void Drop(int work) => shelf.Put(work, null);
}
