namespace CineOrg.Core.Housekeeping.Uses;

/// <summary>
/// How loved something is: the sum of its uses, each of which weighs half as much a half-life later. Kept as the binary logarithm of that
/// sum seen from a fixed day, so that it never has to be written anew as time passes, two of them compare at any time, and the order in
/// which uses arrive makes no difference (Cormode, Shkapenyuk, Srivastava, Xu: Forward Decay, ICDE 2009).
/// </summary>
public static class Popularity
{
    public static readonly TimeSpan HalfLife = TimeSpan.FromDays(60);

    /// <summary>Of what was never used.</summary>
    public const double None = 0;

    private static readonly DateTimeOffset Landmark = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Of a single use.</summary>
    /// <param name="weight">0 or more.</param>
    public static double Of(double weight, DateTimeOffset at) => weight > 0 ? Math.Max(None, Math.Log2(weight) + HalfLives(at)) : None;

    /// <summary>Of both together.</summary>
    public static double Add(double one, double other)
    {
        if (one == None || other == None) return Math.Max(one, other);
        var (more, less) = one > other ? (one, other) : (other, one);
        return more + Math.Log2(1 + double.Exp2(less - more));
    }

    /// <summary>Weighted uses as they count at a time; 0 for what was never used.</summary>
    public static double Score(double popularity, DateTimeOffset now) => popularity == None ? 0 : double.Exp2(popularity - HalfLives(now));

    private static double HalfLives(DateTimeOffset at) => (at - Landmark) / HalfLife;
}
