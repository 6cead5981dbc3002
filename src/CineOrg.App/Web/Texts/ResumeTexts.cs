namespace CineOrg.App.Web.Texts;

internal sealed partial record Texts
{
    public ResumeTexts Resuming => Language == "en" ? ResumeTexts.English : ResumeTexts.French;
}

/// <summary>What is said of films that somebody began.</summary>
internal sealed record ResumeTexts
{
    /// <summary>The row of films that can be gone on with.</summary>
    public required string Title { get; init; }

    /// <summary>{0} is where it was left.</summary>
    public required string At { get; init; }
    public required string FromStart { get; init; }

    /// <summary>What the bar shows.</summary>
    public required string Behind { get; init; }

    /// <summary>{0} is where it was left, {1} on which day.</summary>
    public required string Left { get; init; }

    /// <summary>As <see cref="Left"/>; {2} is how long the film is.</summary>
    public required string LeftOf { get; init; }

    /// <summary>How often it was seen.</summary>
    public required Plural Times { get; init; }

    public static ResumeTexts French { get; } = new()
    {
        Title = "Reprendre", At = "Reprendre à {0}", FromStart = "Depuis le début", Behind = "Déjà regardé",
        Left = "Laissé à {0}, le {1}", LeftOf = "Laissé à {0} sur {2}, le {1}", Times = new("fr", "Vu # fois", "Vu # fois"),
    };

    public static ResumeTexts English { get; } = new()
    {
        Title = "Continue watching", At = "Resume at {0}", FromStart = "From the start", Behind = "Watched so far",
        Left = "Left at {0} on {1}", LeftOf = "Left at {0} of {2} on {1}", Times = new("en", "Seen # time", "Seen # times"),
    };
}
