namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>
/// How something was used up to now, in three figures. Time is counted in uses: the clock moves by one whenever anything is used, so that a night, a holiday or
/// a crowded evening make nothing look older or younger than it is.
/// </summary>
/// <param name="Count">Uses in all.</param>
/// <param name="Weight">Uses as they counted at the last one, itself included: one that lay a half-life earlier counts half. 1 at least.</param>
/// <param name="Last">Number of the last use.</param>
public readonly record struct Usage(int Count, double Weight, long Last)
{
    /// <summary>In uses of anything.</summary>
    public const double HalfLife = 4000;

    public static Usage First(long now) => new(1, 1, now);

    public Usage Again(long now) => new(Count + 1, 1 + Weight * double.Exp2(-Age(now) / HalfLife), Math.Max(now, Last));

    /// <summary>Uses of other things since then; never negative.</summary>
    public double Age(double now) => Math.Max(0, now - Last);
}
