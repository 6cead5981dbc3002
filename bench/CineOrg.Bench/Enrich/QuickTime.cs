using System.Globalization;

namespace CineOrg.Bench.Enrich;

/// <summary>
/// A clock that goes faster: every window, latency, timeout and rest is shorter by the same factor, so that their ratio is the real one.
/// Two processes with the same beginning tell the same time.
/// </summary>
/// <param name="began">Ticks of the true time from which it runs ahead.</param>
internal sealed class QuickTime(int factor, long began) : TimeProvider
{
    public int Factor { get; } = factor;

    public static QuickTime Begin(int factor) => new(factor, System.GetUtcNow().UtcTicks);

    public static QuickTime Read(string told) => told.Split(':') is [var factor, var began]
        ? new(int.Parse(factor, CultureInfo.InvariantCulture), long.Parse(began, CultureInfo.InvariantCulture)) : throw new FormatException(told);

    public string Tell() => string.Create(CultureInfo.InvariantCulture, $"{Factor}:{began}");

    public override DateTimeOffset GetUtcNow() => new(began + (System.GetUtcNow().UtcTicks - began) * Factor, TimeSpan.Zero);
    public override long GetTimestamp() => System.GetTimestamp() * Factor;
    public override long TimestampFrequency => System.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new QuickTimer(System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period)), this);

    private TimeSpan Shorter(TimeSpan time) => time <= TimeSpan.Zero ? time : time / Factor;

    private sealed class QuickTimer(ITimer inner, QuickTime clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(clock.Shorter(dueTime), clock.Shorter(period));
        public void Dispose() => inner.Dispose();
        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
