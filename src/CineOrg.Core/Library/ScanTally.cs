namespace CineOrg.Core.Library;

/// <summary>Counts one scan as it goes.</summary>
internal sealed class ScanTally(TimeProvider clock)
{
    private long? _began = clock.GetTimestamp();
    private TimeSpan _worked;
    private readonly List<ScanError> _errors = [];

    public int Added { get; set; }
    public int Changed { get; set; }
    public int Moved { get; set; }
    public int Missing { get; set; }
    public int Skipped { get; set; }
    public long Other { get; set; }

    /// <summary>How many videos were there last time, for the estimate.</summary>
    public long Expected { get; set; }

    public IReadOnlyList<ScanError> Errors => _errors;

    private int Seen => Added + Changed + Moved + Skipped;

    private TimeSpan Worked => _worked + (_began is { } began ? clock.GetElapsedTime(began) : TimeSpan.Zero);

    /// <summary>Stops the clock while other roots have their turn.</summary>
    public void Rest() => (_worked, _began) = (Worked, null);

    public void GoOn() => _began ??= clock.GetTimestamp();

    public void Fail(IEnumerable<ScanError> errors) => _errors.AddRange(errors);

    public double? Share => Expected == 0 ? null : Math.Min(0.99, (double)Seen / Expected);

    public ScanResult Result()
    {
        var elapsed = Worked;
        var rate = elapsed > TimeSpan.Zero ? Seen / elapsed.TotalSeconds : 0;
        double? eta = Expected > 0 && rate > 0 ? Math.Round(Math.Max(0, Expected - Seen) / rate, 1) : null;
        return new(Added, Changed, Moved, Missing, Skipped, [.. _errors], Other, (long)elapsed.TotalMilliseconds, Math.Round(rate, 1), eta);
    }
}
