namespace CineOrg.Core.Jobs.Limits;

/// <summary>
/// How long something may stand in line, by controlled delay as Facebook applies it to servers (after Nichols and Jacobson's CoDel, RFC 8289): 100 ms
/// as long as the line was empty within the last 100 ms, else 5 ms. A burst is waited out; a standing line is kept short.
/// </summary>
public sealed class ControlledDelay(TimeProvider clock)
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100), Target = TimeSpan.FromMilliseconds(5);
    private long _lastEmpty = clock.GetTimestamp();

    /// <summary>The line is empty now.</summary>
    public void Empty() => Volatile.Write(ref _lastEmpty, clock.GetTimestamp());

    /// <summary>How long whoever joins now may wait.</summary>
    public TimeSpan Patience => clock.GetElapsedTime(Volatile.Read(ref _lastEmpty)) <= Interval ? Interval : Target;
}

/// <summary>Lets in as many at once as a limit says; the rest wait a little, in order, or are turned away.</summary>
public sealed class WaitingLine(ILimit limit, TimeProvider clock)
{
    // Whoever joins a longer line would be turned away anyhow, and each who waits costs a timer.
    private const int LongestPerPlace = 2, Longest = 64;
    private readonly Lock _door = new();
    private readonly LinkedList<TaskCompletionSource<bool>> _line = new();
    private readonly ControlledDelay _delay = new(clock);
    private int _inFlight;

    public int InFlight => Volatile.Read(ref _inFlight);
    public int Waiting { get { lock (_door) return _line.Count; } }

    /// <returns>True when it may begin: then <see cref="Leave"/> must follow. False when it is turned away.</returns>
    public ValueTask<bool> Enter(CancellationToken stop = default)
    {
        lock (_door)
        {
            if (_line.Count == 0) _delay.Empty();
            if (_line.Count == 0 && _inFlight < limit.Now)
            {
                _inFlight++;
                return new(true);
            }
            if (_line.Count >= Math.Min(Longest, limit.Now * LongestPerPlace)) return new(false);
            return new(Wait(_line.AddLast(new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)), _delay.Patience, stop));
        }
    }

    public void Leave()
    {
        lock (_door)
        {
            _inFlight--;
            while (_inFlight < limit.Now && _line.First is { } next)
            {
                _line.RemoveFirst();
                if (next.Value.TrySetResult(true)) _inFlight++;
            }
            if (_line.Count == 0) _delay.Empty();
        }
    }

    private async Task<bool> Wait(LinkedListNode<TaskCompletionSource<bool>> place, TimeSpan patience, CancellationToken stop)
    {
        using var timer = clock.CreateTimer(_ => GiveUp(place), null, patience, Timeout.InfiniteTimeSpan);
        await using var gone = stop.Register(() => GiveUp(place));
        return await place.Value.Task;
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource<bool>> place)
    {
        lock (_door)
        {
            if (!place.Value.TrySetResult(false)) return;
            place.List?.Remove(place);
            if (_line.Count == 0) _delay.Empty();
        }
    }
}
