namespace CineOrg.Core.Jobs.Sensing;

/// <summary>Counts what people ask and what players are sent.</summary>
public sealed class RequestMeter(TimeProvider clock)
{
    private readonly LatencyWindow _window = new(clock);
    private int _inFlight, _streams;

    public int InFlight => Volatile.Read(ref _inFlight);

    public TrafficFigures Figures => _window.Figures(InFlight, Volatile.Read(ref _streams));

    /// <summary>A person's request begins.</summary>
    public void Begin() => Interlocked.Increment(ref _inFlight);

    /// <param name="time">Spent on it by this machine: what sources were waited for is taken off. Null when the time says nothing.</param>
    public void End(TimeSpan? time)
    {
        Interlocked.Decrement(ref _inFlight);
        if (time is { } spent) _window.Note(spent);
    }

    public void BeginStream() => Interlocked.Increment(ref _streams);
    public void EndStream() => Interlocked.Decrement(ref _streams);
    public void Streamed(long bytes) => _window.NoteBytes(bytes);
}
