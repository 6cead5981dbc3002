namespace CineOrg.Core.Jobs;

/// <summary>How much is done at once, and how long what can wait does.</summary>
public sealed record WorkerOptions
{
    /// <summary>Jobs at once; asked before each choice, so that it may change while they run.</summary>
    public Func<int> Slots { get; init; } = () => 3;

    /// <summary>Jobs at once, those included that a person waits for: they begin also when the slots are taken, or fewer than usual.</summary>
    public int Most { get; init; } = 5;

    /// <summary>LOW work waits for a quiet window for so long and no longer; zero: not at all.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Chance that spreads retries, 0–1.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>With three slots or more, one is kept for HIGH and URGENT; beyond the slots only URGENT begins.</summary>
    /// <param name="running">Jobs under way.</param>
    public FreeSlots Free(int running)
    {
        var slots = Slots();
        var free = Math.Max(0, slots - running);
        return new(free, slots >= 3 ? 1 : 0, Math.Max(0, Most - running - free));
    }
}

/// <summary>Slots to be filled.</summary>
/// <param name="Kept">How many of the free ones only HIGH and URGENT may take, so that long work never makes a person wait for its end.</param>
/// <param name="Urgent">Beyond the free ones, for URGENT alone.</param>
public readonly record struct FreeSlots(int Free, int Kept = 0, int Urgent = 0)
{
    public int All => Free + Urgent;
}
