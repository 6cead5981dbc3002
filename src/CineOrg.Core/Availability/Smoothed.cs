namespace CineOrg.Core.Availability;

/// <summary>
/// A measure as it has been lately: an exponentially weighted mean with gain 1/8 and its mean absolute deviation with gain 1/4, begun at half
/// of the first value, as TCP smooths its round trips (RFC 6298, section 2).
/// </summary>
/// <param name="Count">Values taken in.</param>
public readonly record struct Smoothed(double Mean, double Deviation, int Count)
{
    public const double Gain = 1.0 / 8;
    public const double DeviationGain = 1.0 / 4;

    /// <param name="value">At least 0.</param>
    public Smoothed With(double value)
    {
        if (!(value >= 0) || double.IsInfinity(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A measure is a number from 0");
        if (Count == 0) return new(value, value / 2, 1);
        var deviation = Deviation + DeviationGain * (Math.Abs(value - Mean) - Deviation);
        return new(Mean + Gain * (value - Mean), deviation, Count == int.MaxValue ? Count : Count + 1);
    }
}

/// <summary>What was measured of one owner's films at one layer.</summary>
/// <param name="LatencyMs">From asking to the first byte, milliseconds.</param>
/// <param name="BandwidthMbps">Megabits a second, taken only where the reader was not what slowed it.</param>
public readonly record struct Measured(Smoothed LatencyMs, Smoothed BandwidthMbps);
