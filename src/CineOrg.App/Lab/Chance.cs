namespace CineOrg.App.Lab;

/// <summary>Chance by seed: xoshiro's little sister splitmix64, so that a run is the same on every machine and version.</summary>
internal sealed class Chance(ulong seed)
{
    private readonly ulong _seed = seed;
    private ulong _state = seed;

    /// <summary>A source of its own for a part of the world: what one part draws changes nothing for another.</summary>
    public Chance For(string part) => new(part.Aggregate(_seed ^ 0x9E3779B97F4A7C15, (mixed, letter) => Mix(mixed ^ letter)));

    /// <summary>0 (included) to 1 (not included).</summary>
    public double Next() => (Mix(_state += 0x9E3779B97F4A7C15) >> 11) * (1.0 / (1UL << 53));

    public bool Is(double share) => Next() < share;

    /// <summary>Until the next of many independent happenings.</summary>
    public TimeSpan Pause(double perSecond) => TimeSpan.FromSeconds(-Math.Log(1 - Next()) / perSecond);

    /// <summary>Exponentially distributed.</summary>
    public TimeSpan Around(TimeSpan mean) => mean * -Math.Log(1 - Next());

    /// <summary>Log-normally distributed, as answers over a network are: half within the median, 99 of 100 within the other.</summary>
    public TimeSpan Answer(double medianMs, double p99Ms)
    {
        const double z99 = 2.326;
        var normal = Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
        return TimeSpan.FromMilliseconds(medianMs * Math.Exp(Math.Log(Math.Max(1, p99Ms / medianMs)) / z99 * normal));
    }

    /// <summary>0 to <paramref name="count"/> − 1, the first ones far more often (s = 1).</summary>
    public int Zipf(int count) => Math.Min(count - 1, (int)Math.Exp(Next() * Math.Log(count + 1)) - 1);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
