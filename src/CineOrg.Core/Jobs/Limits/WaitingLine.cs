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
public sealed class WaitingLine(Func<int> limit, TimeProvider clock)
{
    // Whoever joins a longer line would be turned away anyhow, and each who waits costs a timer.
    private const int LongestPerPlace = 2, Longest = 64;
    private readonly Lock _door = new();
    private readonly LinkedList<Place> _line = new();
    private readonly ControlledDelay _delay = new(clock);
    private int _inFlight;

    public int InFlight => Volatile.Read(ref _inFlight);
    public int Waiting { get { lock (_door) return _line.Count; } }

    /// <param name="told">Called once, within <see cref="Leave"/> or a timer, when this answers null.</param>
    /// <returns>True: it may begin, and <see cref="Leave"/> must follow. False: it is turned away. Null: it waits, and is told later.</returns>
    public bool? Enter(Action<bool> told)
    {
        lock (_door)
        {
            if (_line.Count == 0) _delay.Empty();
            if (_line.Count == 0 && _inFlight < limit())
            {
                _inFlight++;
                return true;
            }
            if (_line.Count >= Math.Min(Longest, limit() * LongestPerPlace)) return false;
            var place = new Place(told);
            var node = _line.AddLast(place);
            place.Timer = clock.CreateTimer(_ => GiveUp(node), null, _delay.Patience, Timeout.InfiniteTimeSpan);
            return null;
        }
    }

    public void Leave()
    {
        List<Place>? next = null;
        lock (_door)
        {
            _inFlight--;
            while (_inFlight < limit() && _line.First is { } first)
            {
                _line.RemoveFirst();
                _inFlight++;
                (next ??= []).Add(first.Value);
            }
            if (_line.Count == 0) _delay.Empty();
        }
        foreach (var place in next ?? []) place.Tell(true);
    }

    private void GiveUp(LinkedListNode<Place> node)
    {
        lock (_door)
        {
            if (node.List is null) return;
            _line.Remove(node);
            if (_line.Count == 0) _delay.Empty();
        }
        node.Value.Tell(false);
    }

    private sealed class Place(Action<bool> told)
    {
        public ITimer? Timer { get; set; }

        public void Tell(bool begins)
        {
            Timer?.Dispose();
            told(begins);
        }
    }
}
