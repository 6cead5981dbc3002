using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Figures;

/// <summary>What is counted of the catalogue's life.</summary>
public enum Deed
{
    /// <summary>Somebody opened it, and what the act needs was held.</summary>
    Served,

    /// <summary>Somebody opened it, and less was held than the act needs.</summary>
    Lacking,

    /// <summary>It learned something from a source.</summary>
    Enriched,

    /// <summary>What nobody used of it was let go.</summary>
    Downgraded,

    /// <summary>It came back after it had been let go: the first rise of its level after a downgrade, as far as the journal remembers.</summary>
    Regenerated,
}

/// <summary>One hour.</summary>
/// <param name="From">When it began (UTC).</param>
/// <param name="Counts">By deed, films and people together.</param>
public sealed record ActiveHour(DateTimeOffset From, IReadOnlyList<long> Counts)
{
    public long this[Deed deed] => Counts[(int)deed];

    /// <summary>Share of openings that found what they need; null when nobody opened anything.</summary>
    public double? Served => this[Deed.Served] + this[Deed.Lacking] is > 0 and var opened ? (double)this[Deed.Served] / opened : null;
}

/// <summary>Counts since the start, in all and for each of the last hours. Counting costs an addition.</summary>
public sealed class Activity(TimeProvider clock)
{
    /// <summary>Hours remembered.</summary>
    public const int Remembered = 48;

    private static readonly int Deeds = Enum.GetValues<Deed>().Length;
    private static readonly int Kinds = Enum.GetValues<EntityKind>().Length;
    private readonly long[] _totals = new long[Deeds * Kinds];
    private readonly Lock _door = new();
    private readonly Queue<(long Hour, long[] Counts)> _hours = [];
    private (long Hour, long[] Counts) _current = (0, new long[Deeds]);

    public void Count(Deed deed, EntityKind kind)
    {
        Interlocked.Increment(ref _totals[At(deed, kind)]);
        Interlocked.Increment(ref Current()[(int)deed]);
    }

    /// <summary>Since the start.</summary>
    public long Total(Deed deed, EntityKind kind) => Interlocked.Read(ref _totals[At(deed, kind)]);

    /// <summary>The newest <paramref name="most"/> hours, oldest first, those without any deed too.</summary>
    public IReadOnlyList<ActiveHour> Hours(int most = 24)
    {
        Current();
        var now = Hour();
        lock (_door)
        {
            var kept = _hours.Append(_current).ToDictionary(hour => hour.Hour, hour => hour.Counts);
            return [.. Enumerable.Range(0, most).Select(back => now - most + 1 + back).Select(hour => new ActiveHour(
                DateTimeOffset.FromUnixTimeSeconds(hour * 3600), [.. kept.TryGetValue(hour, out var counts) ? counts : new long[Deeds]]))];
        }
    }

    private long[] Current()
    {
        var hour = Hour();
        lock (_door)
        {
            // A clock set back counts on in the hour that it had reached.
            if (hour <= _current.Hour) return _current.Counts;
            if (_current.Hour > 0) _hours.Enqueue(_current);
            while (_hours.Count >= Remembered) _hours.Dequeue();
            return (_current = (hour, new long[Deeds])).Counts;
        }
    }

    private long Hour() => clock.GetUtcNow().ToUnixTimeSeconds() / 3600;
    private static int At(Deed deed, EntityKind kind) => ((int)deed * Kinds) + (int)kind;
}
