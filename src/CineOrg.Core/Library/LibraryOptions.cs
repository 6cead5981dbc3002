namespace CineOrg.Core.Library;

/// <summary>The settings of the library.</summary>
public sealed record LibraryOptions
{
    /// <summary>What counts as a video, without dots, in any case.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = VideoNames.DefaultExtensions;

    /// <summary>From which score (0–1) a new file joins a film that is held.</summary>
    public double MatchThreshold { get; init; } = 0.85;

    /// <summary>Whether folders are watched.</summary>
    public bool Watch { get; init; } = true;

    /// <summary>Seconds that a file must keep its size and time before it counts as whole.</summary>
    public int SettleSeconds { get; init; } = 10;

    /// <summary>Minutes between two looks at the folders' times, for shares that send no notices.</summary>
    public int PollMinutes { get; init; } = 10;
}
