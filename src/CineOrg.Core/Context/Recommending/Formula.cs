namespace CineOrg.Core.Context.Recommending;

/// <summary>
/// The figures of the formula by which films are put forward (docs/recommendations.md): found on MovieLens, on films that people rated before
/// the ones that the published measure asks for.
/// </summary>
public sealed record Formula
{
    /// <summary>The person's newest films that others are looked for from.</summary>
    public int Starts { get; init; } = 20;

    /// <summary>What each older one of them counts against the next newer.</summary>
    public double Fading { get; init; } = 0.75;

    /// <summary>What a film counts that was opened and not watched, against a watched one.</summary>
    public double Opened { get; init; } = 0.3;

    /// <summary>What two films count that one person watched at all, however far apart; right after each other counts 1 more.</summary>
    public double Together { get; init; } = 0.1;

    /// <summary>Films between two after which being near counts 1 ÷ e.</summary>
    public double Reach { get; init; } = 10;

    /// <summary>What watching it before counts against watching it after.</summary>
    public double Before { get; init; } = 0.7;

    /// <summary>How strongly it is held against the film of theirs that everybody watched it: its viewers to this power divide.</summary>
    public double DampStart { get; init; } = 0.5;

    /// <summary>The same of the film that is put forward.</summary>
    public double DampFilm { get; init; } = 0.35;

    /// <summary>People besides the person who must have watched both: two at least, so that none gives another's evening away.</summary>
    public int LeastPeople { get; init; } = 2;

    /// <summary>How much more it counts that people watched both when the films are alike, for each unit of likeness.</summary>
    public double Kindred { get; init; } = 3;

    /// <summary>What a unit of likeness counts by itself.</summary>
    public double Likeness { get; init; } = 0.1;

    /// <summary>Films that one of theirs may put forward in one list, before others had their turn.</summary>
    public int OfOneStart { get; init; } = 3;
}
