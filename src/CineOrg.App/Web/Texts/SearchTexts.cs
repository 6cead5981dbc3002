namespace CineOrg.App.Web.Texts;

/// <summary>Why an answer stands where it does.</summary>
internal sealed record SearchTexts
{
    public required string Why { get; init; }

    /// <summary>By the words of <see cref="Core.Catalogue.SearchReason.Fit"/>.</summary>
    public required IReadOnlyDictionary<string, string> Fits { get; init; }

    /// <summary>{0} the title that answered, {1} whose it is.</summary>
    public required string By { get; init; }
    public required string Original { get; init; }

    /// <summary>{0} a language.</summary>
    public required string In { get; init; }
    public required string Other { get; init; }

    /// <summary>{0} the word typed, {1} the word found, {2} how many letters.</summary>
    public required string Instead { get; init; }

    /// <summary>{0} the word typed, {1} the word found.</summary>
    public required string Begun { get; init; }

    /// <summary>{0} the word typed.</summary>
    public required string Lacks { get; init; }
    public required Plural WrongLetters { get; init; }

    /// <summary>{0} what else speaks for it.</summary>
    public required string Then { get; init; }
    public required string Known { get; init; }

    /// <summary>At least so often.</summary>
    public required Plural Opened { get; init; }

    public static SearchTexts French { get; } = new()
    {
        Why = "Pourquoi ici\u00a0?",
        Fits = new Dictionary<string, string>
        {
            ["exact"] = "C’est exactement ce titre.",
            ["begins"] = "Le titre commence ainsi.",
            ["words"] = "Le titre contient tous les mots.",
            ["near"] = "Le titre est proche de ce qui est écrit.",
        },
        By = "Trouvé par «\u00a0{0}\u00a0» ({1}).",
        Original = "titre original",
        In = "titre en {0}",
        Other = "autre titre",
        Instead = "«\u00a0{0}\u00a0» pris pour «\u00a0{1}\u00a0»\u00a0: {2}.",
        Begun = "«\u00a0{0}\u00a0» pris pour le début de «\u00a0{1}\u00a0».",
        Lacks = "«\u00a0{0}\u00a0» n’y est pas.",
        WrongLetters = new("fr", "# lettre d’écart", "# lettres d’écart"),
        Then = "À égalité comptent\u00a0: {0}.",
        Known = "fiche connue",
        Opened = new("fr", "ouvert # fois au moins", "ouvert # fois au moins"),
    };

    public static SearchTexts English { get; } = new()
    {
        Why = "Why here?",
        Fits = new Dictionary<string, string>
        {
            ["exact"] = "It is exactly this title.",
            ["begins"] = "The title begins like this.",
            ["words"] = "The title holds all the words.",
            ["near"] = "The title is close to what was typed.",
        },
        By = "Found by “{0}” ({1}).",
        Original = "original title",
        In = "title in {0}",
        Other = "another title",
        Instead = "“{0}” taken for “{1}”: {2}.",
        Begun = "“{0}” taken for the beginning of “{1}”.",
        Lacks = "“{0}” is not in it.",
        WrongLetters = new("en", "# letter off", "# letters off"),
        Then = "Among equals, what counts: {0}.",
        Known = "details known",
        Opened = new("en", "opened at least once", "opened at least # times"),
    };
}
