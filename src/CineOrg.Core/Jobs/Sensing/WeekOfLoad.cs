namespace CineOrg.Core.Jobs.Sensing;

public enum HourKind { Quiet, Ordinary, Peak }

/// <summary>
/// How busy each hour of the week usually is, 0–1. It starts as a guess (quiet from 0 to 8 h, peak from 18 to 23 h) and every measured hour
/// moves it half of the way, so that three weeks know better than the guess.
/// </summary>
public sealed class WeekOfLoad
{
    public const int Hours = 7 * 24;

    /// <summary>An hour this idle is quiet whatever the others are.</summary>
    public const double Idle = 0.02;

    private const double Learning = 0.5, GuessQuiet = 0.05, GuessOrdinary = 0.35, GuessPeak = 0.8, PeakFrom = 0.6, BelowMean = 0.75;
    private readonly double[] _usual = [.. Enumerable.Range(0, Hours).Select(hour => Guess(hour % 24))];
    private readonly int[] _weeks = new int[Hours];
    private double _quietest, _mean;

    public WeekOfLoad() => Weigh();

    /// <summary>0 is Monday from 0 to 1 h, by the wall clock of the household.</summary>
    public static int HourOf(DateTimeOffset local) => ((int)local.DayOfWeek + 6) % 7 * 24 + local.Hour;

    public HourOfLoad this[int hour] => new(hour, _usual[hour], _weeks[hour]);

    /// <summary>Quiet: idle, or among the least busy third of the week and clearly below its mean; so there are quiet hours in a busy house too.</summary>
    public HourKind KindOf(int hour) =>
        _usual[hour] <= Idle || (_usual[hour] <= _quietest && _usual[hour] <= _mean * BelowMean) ? HourKind.Quiet
        : _usual[hour] >= PeakFrom ? HourKind.Peak : HourKind.Ordinary;

    /// <summary>One such hour was measured.</summary>
    /// <returns>What is known of that hour now.</returns>
    public HourOfLoad Learn(int hour, double load)
    {
        _usual[hour] += (Math.Clamp(load, 0, 1) - _usual[hour]) * Learning;
        _weeks[hour]++;
        Weigh();
        return this[hour];
    }

    /// <summary>Takes up what was learned before.</summary>
    public void Restore(IEnumerable<HourOfLoad> learned)
    {
        foreach (var hour in learned.Where(hour => hour.Hour is >= 0 and < Hours))
            (_usual[hour.Hour], _weeks[hour.Hour]) = (Math.Clamp(hour.Usual, 0, 1), hour.Weeks);
        Weigh();
    }

    private void Weigh() => (_quietest, _mean) = (_usual.Order().ElementAt(Hours / 3 - 1), _usual.Average());

    private static double Guess(int hour) => hour < 8 ? GuessQuiet : hour is >= 18 and < 23 ? GuessPeak : GuessOrdinary;
}

/// <param name="Hour">0–167, Monday first.</param>
/// <param name="Usual">0–1.</param>
/// <param name="Weeks">How often it was measured; 0 is the guess.</param>
public sealed record HourOfLoad(int Hour, double Usual, int Weeks);
