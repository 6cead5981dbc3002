namespace CineOrg.Core.Jobs.Limits;

/// <summary>
/// People first: their requests are never held up. How many others are served at once follows from how quick people's answers are; the
/// rest of them wait a little or are turned away. Where a run queue is given, they also wait while anybody stands in it.
/// </summary>
public sealed class Admission(ILimit limit, TimeProvider clock, IRunQueue? ready = null)
{
    /// <summary>People's answers are averaged over this, and at least over so many, before the limit is told.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMilliseconds(100);

    private const int Fewest = 5;

    /// <summary>So long after the last answer to a person, nobody is disturbed any more.</summary>
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(5);
    private readonly Lock _door = new();
    private WaitingLine? _line;
    private long _windowSince = clock.GetTimestamp(), _lastPerson = long.MinValue;
    private double _sum;
    private int _count;

    /// <summary>Others served at once at most, just now.</summary>
    public int Limit => IsAlone ? Math.Max(limit.Now, MostAlone) : limit.Now;
    public int InFlight => Line.InFlight;
    public int Waiting => Line.Waiting;

    /// <summary>Others served at once when no person asks.</summary>
    public int MostAlone { get; init; } = 16;

    /// <summary>An answer to a person was ready.</summary>
    public void Answered(TimeSpan latency)
    {
        lock (_door)
        {
            _lastPerson = clock.GetTimestamp();
            (_sum, _count) = (_sum + latency.TotalMilliseconds, _count + 1);
            if (_count < Fewest || clock.GetElapsedTime(_windowSince) < Window) return;
            limit.Told(new(TimeSpan.FromMilliseconds(_sum / _count), Line.InFlight));
            (_sum, _count, _windowSince) = (0, 0, clock.GetTimestamp());
        }
    }

    /// <inheritdoc cref="WaitingLine.Enter"/>
    public bool? Enter(Action<bool> told) => Line.Enter(told);

    /// <inheritdoc cref="WaitingLine.Leave"/>
    public void Leave() => Line.Leave();

    private WaitingLine Line => _line ?? Interlocked.CompareExchange(ref _line, new(() => Limit, clock, ready), null) ?? _line;

    private bool IsAlone
    {
        get
        {
            var last = Volatile.Read(ref _lastPerson);
            return last == long.MinValue || clock.GetElapsedTime(last) > Alone;
        }
    }
}
