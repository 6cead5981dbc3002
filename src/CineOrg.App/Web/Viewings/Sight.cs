using CineOrg.Core.Availability;

namespace CineOrg.App.Web.Viewings;

/// <summary>How whoever sends a request looks at films.</summary>
/// <param name="Choice">What they chose.</param>
/// <param name="Why">What moved the level, as a word: a row's of the rule, or <see cref="OfStep"/>; null when nothing did.</param>
internal sealed record Sight(ViewingChoice Choice, Viewing Viewing, string? Why)
{
    /// <summary>The step where they are has a level of its own.</summary>
    public const string OfStep = "step";

    /// <summary>Without a door, as in a test of one page: everything.</summary>
    public static readonly Sight Unmoved = new(new(), new(Curiosity.High, "FR"), null);

    /// <summary>The request itself says how far, as programs may.</summary>
    public bool IsSaid { get; init; }

    /// <summary>From a step with a level of its own, unless the request says otherwise.</summary>
    public Sight From(Curiosity? step)
    {
        if (IsSaid || step is not { } own || Choice.LevelAt(own) == Viewing.Level) return this;
        return this with { Viewing = Viewing with { Level = Choice.LevelAt(own) }, Why = OfStep };
    }
}
