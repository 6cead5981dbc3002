namespace CineOrg.Core.Availability;

/// <summary>What a person set about how films are shown to them.</summary>
public sealed record ViewingChoice
{
    /// <summary>Most services that one person may mark.</summary>
    public const int MostServices = 50;

    /// <summary>Longest name of a service.</summary>
    public const int LongestService = 100;

    public Profile Profile { get; init; }

    /// <summary>Null: as the profile has it, moved by what the session is after.</summary>
    public Curiosity? Level { get; init; }

    /// <summary>Null: the household's.</summary>
    public string? Country { get; init; }

    /// <summary>Null: those that cost nobody anything and play everywhere.</summary>
    public IReadOnlyList<string>? Services { get; init; }

    public bool NearFirst { get; init; } = true;

    /// <summary>How far they look now. Nothing but their own word shows a consumer what cannot be played.</summary>
    /// <param name="moved">Where the session's steps have moved it; null for nowhere.</param>
    public Curiosity LevelOf(Curiosity? moved) => Profile == Profile.Consumer ? Curiosity.Low : Level ?? moved ?? Curiosity.High;

    /// <summary>How far they look at a step that has a level of its own: a consumer stays one.</summary>
    public Curiosity LevelAt(Curiosity step) => Profile == Profile.Consumer ? Curiosity.Low : step;

    /// <summary>Whether what the session is after decides how far they look.</summary>
    public bool IsMoved => Level is null && Profile == Profile.Explorer;

    /// <summary>A choice on the page: looking further than now makes an explorer of a consumer.</summary>
    public ViewingChoice Looking(Curiosity level) => this with { Level = level, Profile = level == Curiosity.Low ? Profile : Profile.Explorer };

    public Viewing At(Curiosity? moved, Household household) =>
        new(LevelOf(moved), Country ?? household.Country, household.LocalOnly, NearFirst)
        {
            Services = [.. (Services ?? household.Services).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
}

/// <summary>What holds for everybody here until they choose otherwise.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="LocalOnly">See <see cref="Viewing"/>.</param>
public sealed record Household(string Country = "FR", bool LocalOnly = false)
{
    /// <summary>Archives and places whose films anybody may play, everywhere and for nothing.</summary>
    public IReadOnlyList<string> Services { get; init; } = ["Internet Archive", "Wikimedia Commons", "YouTube"];

    /// <summary>The layers there are.</summary>
    public DataLocations Layers { get; init; } = DataLocations.Default;
}
