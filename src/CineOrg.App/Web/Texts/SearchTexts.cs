namespace CineOrg.App.Web.Texts;

/// <summary>Why an answer stands where it does.</summary>
internal sealed record SearchTexts
{
    public required string Why { get; init; }

    /// <summary>By the words of <see cref="Core.Catalogue.SearchReason.Fit"/>.</summary>
    public required IReadOnlyDictionary<string, string> Fits { get; init; }

    /// <summary>The same of persons.</summary>
    public required IReadOnlyDictionary<string, string> NameFits { get; init; }

    /// <summary>{0} the name that answered.</summary>
    public required string ByName { get; init; }

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

    /// <summary>The same of a person.</summary>
    public required Plural FilmsOpened { get; init; }

    /// <summary>{0} a year.</summary>
    public required string Year { get; init; }

    // How the index stands, for the owner.
    public required string Index { get; init; }

    /// <summary>By the words of <see cref="Core.Catalogue.SearchStanding.State"/>.</summary>
    public required IReadOnlyDictionary<string, string> IndexStates { get; init; }
    public required Plural IndexHolds { get; init; }
    public required string IndexUpToDate { get; init; }
    public required Plural IndexBehind { get; init; }

    /// <summary>{0} a size.</summary>
    public required string IndexTakes { get; init; }

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
        NameFits = new Dictionary<string, string>
        {
            ["exact"] = "C’est exactement ce nom.",
            ["begins"] = "Le nom commence ainsi.",
            ["words"] = "Le nom contient tous les mots.",
            ["near"] = "Le nom est proche de ce qui est écrit.",
        },
        ByName = "Trouvé par «\u00a0{0}\u00a0».",
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
        Opened = new("fr", "déjà ouvert", "ouvert au moins # fois"),
        FilmsOpened = new("fr", "un de ses films déjà ouvert", "ses films ouverts au moins # fois"),
        Year = "l’année {0}",
        Index = "L’index de recherche",
        IndexStates = new Dictionary<string, string>
        {
            ["ready"] = "Prêt",
            ["building"] = "En construction\u00a0: la base de données répond en attendant",
            ["failed"] = "En panne\u00a0: la base de données répond à sa place",
            ["database"] = "Aucun ici\u00a0: la base de données répond elle-même",
        },
        IndexHolds = new("fr", "# titre ou nom", "# titres et noms"),
        IndexUpToDate = "à jour du catalogue",
        IndexBehind = new("fr", "# changement de retard sur le catalogue", "# changements de retard sur le catalogue"),
        IndexTakes = "{0} de mémoire",
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
        NameFits = new Dictionary<string, string>
        {
            ["exact"] = "It is exactly this name.",
            ["begins"] = "The name begins like this.",
            ["words"] = "The name holds all the words.",
            ["near"] = "The name is close to what was typed.",
        },
        ByName = "Found by “{0}”.",
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
        Opened = new("en", "opened before", "opened at least # times"),
        FilmsOpened = new("en", "a film of theirs opened before", "their films opened at least # times"),
        Year = "the year {0}",
        Index = "The search index",
        IndexStates = new Dictionary<string, string>
        {
            ["ready"] = "Ready",
            ["building"] = "Being built: the database answers meanwhile",
            ["failed"] = "Broken: the database answers in its place",
            ["database"] = "None here: the database answers itself",
        },
        IndexHolds = new("en", "# title or name", "# titles and names"),
        IndexUpToDate = "up to date with the catalogue",
        IndexBehind = new("en", "# change behind the catalogue", "# changes behind the catalogue"),
        IndexTakes = "{0} of memory",
    };
}
