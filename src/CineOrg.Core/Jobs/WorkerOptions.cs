namespace CineOrg.Core.Jobs;

/// <summary>How much is done at once, and how long what can wait does.</summary>
public sealed record WorkerOptions
{
    /// <summary>Jobs at once; asked before each choice, so that it may change while they run.</summary>
    public Func<int> Slots { get; init; } = () => 3;

    /// <summary>LOW work waits for a quiet window for so long and no longer; zero: not at all.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Chance that spreads retries, 0–1.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>With three places or more, one is kept for what people wait for.</summary>
    public static int Kept(int slots) => slots >= 3 ? 1 : 0;
}
