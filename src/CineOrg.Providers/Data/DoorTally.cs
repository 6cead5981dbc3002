namespace CineOrg.Providers.Data;

/// <summary>How one host has been answering lately.</summary>
internal sealed class DoorTally(TimeProvider clock)
{
    private const int Remembered = 200;
    private readonly Lock _door = new();
    private readonly Queue<DateTimeOffset> _lastMinute = new();
    private readonly Queue<TimeSpan> _answers = new();
    private DateTimeOffset? _failingSince;
    private (string Reason, DateTimeOffset At)? _failure;

    /// <summary>When a request leaves.</summary>
    public long Begin()
    {
        lock (_door)
        {
            Forget();
            _lastMinute.Enqueue(clock.GetUtcNow());
        }
        return clock.GetTimestamp();
    }

    public void Answered(long begun)
    {
        lock (_door)
        {
            _answers.Enqueue(clock.GetElapsedTime(begun));
            while (_answers.Count > Remembered) _answers.Dequeue();
            _failingSince = null;
        }
    }

    public void Failed(string reason)
    {
        lock (_door)
        {
            var now = clock.GetUtcNow();
            _failingSince ??= now;
            _failure = (reason, now);
        }
    }

    public DoorFigures Figures()
    {
        lock (_door)
        {
            Forget();
            var sorted = _answers.Order().ToList();
            return new(_lastMinute.Count, At(sorted, 0.5), At(sorted, 0.95), _failingSince, _failure?.Reason, _failure?.At);
        }
    }

    private void Forget()
    {
        while (_lastMinute.TryPeek(out var oldest) && oldest <= clock.GetUtcNow() - TimeSpan.FromMinutes(1)) _lastMinute.Dequeue();
    }

    private static TimeSpan? At(List<TimeSpan> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}

/// <param name="FailingSince">Null while the last attempt succeeded.</param>
internal sealed record DoorFigures(
    int LastMinute, TimeSpan? Median, TimeSpan? P95, DateTimeOffset? FailingSince, string? LastFailure, DateTimeOffset? LastFailureAt);
