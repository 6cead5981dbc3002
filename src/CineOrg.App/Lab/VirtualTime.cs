namespace CineOrg.App.Lab;

/// <summary>
/// A clock that jumps from one happening to the next, so that a week takes seconds. Everything happens on the thread that runs it, in the
/// order of time and, at the same time, of asking: the same scenario and seed give the same run. Its wall clock may be set; its monotonic one only goes on.
/// </summary>
internal sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly PriorityQueue<Happening, (long At, long Order)> _ahead = new();
    private readonly DateTimeOffset _start = start;
    private DateTimeOffset _now = start;
    private TimeSpan _wall;
    private long _order;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override DateTimeOffset GetUtcNow() => _now + _wall;
    public override long GetTimestamp() => _now.UtcTicks;

    /// <summary>How long the run has gone on, whatever the wall clock says.</summary>
    public TimeSpan Elapsed => _now - _start;

    /// <summary>Happenings so far.</summary>
    public long Steps { get; private set; }

    public void After(TimeSpan wait, Action action) => Plan(new(action), wait);

    /// <summary>Again and again, first after one pause.</summary>
    public void Each(TimeSpan pause, Action action) => After(pause, () =>
    {
        action();
        Each(pause, action);
    });

    /// <summary>Somebody sets the wall clock.</summary>
    public void Set(TimeSpan by) => _wall += by;

    /// <summary>Lets everything happen that is due within this time.</summary>
    public void Run(TimeSpan length)
    {
        var end = _start + length;
        while (_ahead.TryPeek(out var next, out var when) && when.At <= end.UtcTicks)
        {
            _ahead.Dequeue();
            _now = new(Math.Max(when.At, _now.UtcTicks), TimeSpan.Zero);
            Steps++;
            next.Happen();
        }
        _now = end;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Alarm(this, () => callback(state), dueTime, period);

    private Happening Plan(Happening happening, TimeSpan wait)
    {
        _ahead.Enqueue(happening, ((_now + (wait > TimeSpan.Zero ? wait : TimeSpan.Zero)).UtcTicks, _order++));
        return happening;
    }

    private sealed class Happening(Action action)
    {
        public bool Cancelled { get; set; }

        public void Happen()
        {
            if (!Cancelled) action();
        }
    }

    private sealed class Alarm : ITimer
    {
        private readonly VirtualTime _time;
        private readonly Action _action;
        private Happening? _next;

        public Alarm(VirtualTime time, Action action, TimeSpan due, TimeSpan period)
        {
            (_time, _action) = (time, action);
            Change(due, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (_next is not null) _next.Cancelled = true;
            _next = dueTime == Timeout.InfiniteTimeSpan ? null : _time.Plan(new(() => Ring(period)), dueTime);
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Ring(TimeSpan period)
        {
            if (period > TimeSpan.Zero) Change(period, period);
            _action();
        }
    }
}
