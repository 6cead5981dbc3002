namespace CineOrg.Tests.Bootstrap.World;

/// <summary>The machine's clock, months ahead when a test says so; timers run as ever.</summary>
internal sealed class MovedTime : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
}
