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

/// <summary>
/// Lets in as many at once as a limit says, and none while others stand in line for a processor; the rest wait a little, in order, or are
/// turned away.
/// </summary>
public sealed class WaitingLine(Func<int> limit, TimeProvider clock, IRunQueue? ready = null)
{
    // Whoever joins a longer line would be turned away anyhow, and each who waits costs a timer.
    private const int LongestPerPlace = 2, Longest = 64;
    private readonly Lock _door = new();
    private readonly LinkedList<Place> _line = new();
    private readonly ControlledDelay _delay = new(clock);
    private int _inFlight;
    private bool _looking;

    public int InFlight => Volatile.Read(ref _inFlight);
    public int Waiting { get { lock (_door) return _line.Count; } }

    private bool HasPlace => _inFlight < limit();
    private bool IsFree => ready is null || ready.IsEmpty;

    /// <param name="told">Called once, within <see cref="Leave"/>, a timer or a later turn of the run queue, when this answers null.</param>
    /// <returns>True: it may begin, and <see cref="Leave"/> must follow. False: it is turned away. Null: it waits, and is told later.</returns>
    public bool? Enter(Action<bool> told)
    {
        lock (_door)
        {
            if (_line.Count == 0) _delay.Empty();
            if (_line.Count == 0 && HasPlace && IsFree)
            {
                _inFlight++;
                return true;
            }
            if (_line.Count >= Math.Min(Longest, limit() * LongestPerPlace)) return false;
            Join(new(told));
            return null;
        }
    }

    public void Leave()
    {
        lock (_door) _inFlight--;
        LetIn();
    }

    private void Join(Place place)
    {
        var node = _line.AddLast(place);
        place.Timer = clock.CreateTimer(_ => GiveUp(node), null, _delay.Patience, Timeout.InfiniteTimeSpan);
        LookLater();
    }

    private void LetIn()
    {
        while (Next() is { } next) next.Tell(true);
    }

    private Place? Next()
    {
        lock (_door)
        {
            if (_line.First is not { } first || !HasPlace) return null;
            if (!IsFree)
            {
                LookLater();
                return null;
            }
            _line.RemoveFirst();
            if (_line.Count == 0) _delay.Empty();
            _inFlight++;
            return first.Value;
        }
    }

    // Where there is no place, whoever leaves looks.
    private void LookLater()
    {
        if (ready is null || _looking || !HasPlace) return;
        _looking = true;
        ready.Behind(Look);
    }

    private void Look()
    {
        lock (_door) _looking = false;
        LetIn();
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
