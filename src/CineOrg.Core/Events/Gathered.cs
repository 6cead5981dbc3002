namespace CineOrg.Core.Events;

/// <summary>
/// Acts in memory, in the order in which they came. The same act by the same session stands once: whoever brings it again is given the one
/// that stands, until it is written.
/// </summary>
/// <param name="most">Acts that there is memory for.</param>
internal sealed class Gathered(int most)
{
    private readonly Lock _door = new();
    private readonly Queue<(Event Same, Event Act)> _waiting = [];
    private readonly Dictionary<Event, Event> _standing = [];
    private long _left;

    /// <summary>All that came so far, what left included.</summary>
    public long Come { get { lock (_door) return _left + _waiting.Count; } }

    /// <summary>Of these, how many left: the first ones.</summary>
    public long Left { get { lock (_door) return _left; } }

    /// <param name="unstamped">The act without id, time and cause: what makes it the same as another.</param>
    /// <param name="waiting">Acts in memory afterwards.</param>
    /// <returns>The act as it stands; null when there is no room for another.</returns>
    public Event? Keep(Event unstamped, Event act, out int waiting)
    {
        lock (_door)
        {
            waiting = _waiting.Count;
            if (_standing.TryGetValue(unstamped, out var standing)) return standing;
            if (waiting >= most) return null;
            _waiting.Enqueue((unstamped, act));
            _standing.Add(unstamped, act);
            waiting++;
            return act;
        }
    }

    /// <summary>The oldest ones; they stay until they <see cref="Leave"/>.</summary>
    public IReadOnlyList<Event> First(int count)
    {
        lock (_door)
        {
            var first = new List<Event>(Math.Min(count, _waiting.Count));
            first.AddRange(_waiting.Take(first.Capacity).Select(one => one.Act));
            return first;
        }
    }

    /// <summary>The oldest ones are written.</summary>
    public void Leave(int count)
    {
        lock (_door)
        {
            for (var act = 0; act < count; act++) _standing.Remove(_waiting.Dequeue().Same);
            _left += count;
        }
    }
}
