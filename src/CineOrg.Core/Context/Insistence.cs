namespace CineOrg.Core.Context;

/// <summary>When interest is taken seriously.</summary>
public sealed record InsistenceOptions
{
    /// <summary>Clicks on the same film or person in one session.</summary>
    public int Clicks { get; init; } = 2;

    /// <summary>On the page, in front of somebody's eyes.</summary>
    public TimeSpan Dwell { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What was only clicked on in passing is fetched together, this often at most; zero: never.</summary>
    public TimeSpan ReflexEvery { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Share (0–1) of a provider's daily requests that first clicks leave to those who insist.</summary>
    public double Reserve { get; init; } = 0.2;
}

/// <summary>How much somebody wants what they opened.</summary>
public enum Interest
{
    /// <summary>A click in passing: it shows what is held and makes no job.</summary>
    Reflex,

    /// <summary>A second click, or staying on the page.</summary>
    Insistent,

    /// <summary>Said in so many words: Watch, "fetch it now".</summary>
    Strong,

    /// <summary>A click on a film that they asked for before, and that is still looked for.</summary>
    Wished,
}

public static class Insistence
{
    /// <summary>What a step tells of the person's interest.</summary>
    public static Interest Of(Frame frame, InsistenceOptions options)
    {
        if (frame.UserConfirmed || Intents.IsStrong(frame.Intent.Type)) return Interest.Strong;
        return frame.InsistLevel >= options.Clicks ? Interest.Insistent : Interest.Reflex;
    }

    /// <summary>The step after somebody stayed on its page: as good as clicking until it counts.</summary>
    public static Frame Dwelt(Frame frame, InsistenceOptions options) => frame with { InsistLevel = Math.Max(frame.InsistLevel, options.Clicks) };
}
