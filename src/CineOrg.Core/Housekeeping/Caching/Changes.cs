using System.Collections.Concurrent;

namespace CineOrg.Core.Housekeeping.Caching;

/// <summary>
/// When what is shown of each film, person or collection last changed, in steps of its own. Whoever keeps something ready notes the step at which
/// it began to be made, and asks later whether anything that it shows has changed since: so what changed while it was being made is seen too.
/// </summary>
/// <param name="most">Subjects remembered; of those forgotten everything older counts as changed.</param>
public sealed class Changes(int most = Changes.Remembered)
{
    private const int Remembered = 32_768;
    private readonly Lock _door = new();
    private ConcurrentDictionary<Guid, long> _young = new();
    private ConcurrentDictionary<Guid, long> _old = new();
    private long _now, _floor, _youngFrom;

    /// <summary>The newest step.</summary>
    public long Now => Volatile.Read(ref _now);

    /// <summary>Says that what is shown of it has changed.</summary>
    public void Tell(Guid subject)
    {
        lock (_door)
        {
            var step = _now + 1;
            _young[subject] = step;
            if (_young.Count >= Math.Max(1, most / 2)) Forget();
            // Last: whoever sees the step sees what it tells.
            Volatile.Write(ref _now, step);
        }
    }

    /// <summary>Says that all may have changed.</summary>
    public void Everything()
    {
        lock (_door)
        {
            Volatile.Write(ref _floor, _now + 1);
            Volatile.Write(ref _now, _now + 1);
        }
    }

    /// <summary>Whether any of them has changed after a step, or may have.</summary>
    public bool Since(long step, IReadOnlyList<Guid> subjects)
    {
        // The young are asked first: on their way to the old they stand in both.
        var (young, old) = (Volatile.Read(ref _young), Volatile.Read(ref _old));
        for (var at = 0; at < subjects.Count; at++)
            if ((young.TryGetValue(subjects[at], out var told) || old.TryGetValue(subjects[at], out told)) && told > step) return true;
        return step < Volatile.Read(ref _floor);
    }

    private void Forget()
    {
        // What only the old told is lost: whatever is older than the young began counts as changed.
        _floor = Math.Max(_floor, _youngFrom);
        Volatile.Write(ref _old, _young);
        Volatile.Write(ref _young, new());
        _youngFrom = _now + 1;
    }
}
