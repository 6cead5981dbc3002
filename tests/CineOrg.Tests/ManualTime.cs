namespace CineOrg.Tests;

/// <summary>A clock that goes only when told. Short timers may move it to their time by themselves, so nobody waits.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _door = new();
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A timer due within this moves the clock there and fires at once; a later one (a timeout) never fires.</summary>
    public TimeSpan JumpsAtMost { get; init; } = TimeSpan.Zero;
    public List<TimeSpan> Jumps { get; } = [];

    public override DateTimeOffset GetUtcNow() { lock (_door) return _now; }
    public override long GetTimestamp() => GetUtcNow().UtcTicks;
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public void Advance(TimeSpan by) { lock (_door) _now += by; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > JumpsAtMost) return new Timer();
        lock (_door)
        {
            _now += dueTime;
            Jumps.Add(dueTime);
        }
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;
        public void Dispose() { }
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
