using CineOrg.Core.Housekeeping.Figures;

namespace CineOrg.App.Web.Texts;

/// <summary>What is said of how the whole program stands.</summary>
internal sealed record StandingTexts
{
    public required string Held { get; init; }
    public required string Level { get; init; }
    public required string Films { get; init; }
    public required string People { get; init; }
    public required IReadOnlyList<string> Levels { get; init; }
    public required string Day { get; init; }

    /// <summary>{0} a share, {1} openings in words.</summary>
    public required string Served { get; init; }
    public required Plural Openings { get; init; }
    public required string NobodyOpened { get; init; }
    public required string PerHour { get; init; }
    public required string Total { get; init; }
    public required string SinceStart { get; init; }
    public required string Regenerated { get; init; }
    public required IReadOnlyDictionary<Deed, string> Deeds { get; init; }
    public required string Priority { get; init; }
    public required string Waiting { get; init; }
    public required string Running { get; init; }
    public required string Oldest { get; init; }
    public required string NoJobs { get; init; }
    public required string Source { get; init; }
    public required string State { get; init; }
    public required string QuotaLeft { get; init; }

    /// <summary>{0} left, {1} a day.</summary>
    public required string LeftOf { get; init; }
    public required string Caches { get; init; }
    public required string CachesHelp { get; init; }
    public required string Cache { get; init; }
    public required string Kept { get; init; }
    public required string Ratio { get; init; }
    public required string Hits { get; init; }
    public required string Stale { get; init; }
    public required string Waits { get; init; }
    public required string Misses { get; init; }
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>Where machines read the same.</summary>
    public required string ForMachines { get; init; }

    public static readonly StandingTexts French = new()
    {
        Held = "Ce qui est connu",
        Level = "Niveau",
        Films = "Films",
        People = "Personnes",
        Levels = ["nommé", "de base", "moyen", "complet"],
        Day = "Vingt-quatre heures",
        Served = "{0} des demandes ont trouvé tout de suite ce qu’il leur fallait ({1}).",
        Openings = new("fr", "#\u00a0ouverture", "#\u00a0ouvertures"),
        NobodyOpened = "Personne n’a rien ouvert ces vingt-quatre heures.",
        PerHour = "par heure",
        Total = "En 24\u00a0h",
        SinceStart = "Depuis le démarrage",
        Regenerated = "Revenu\u00a0: la première remontée d’un film ou d’une personne allégés, aussi loin que remonte le journal.",
        Deeds = new Dictionary<Deed, string>
        {
            [Deed.Served] = "Trouvé au niveau voulu", [Deed.Lacking] = "Il en manquait", [Deed.Enriched] = "Enrichi", [Deed.Downgraded] = "Allégé",
            [Deed.Regenerated] = "Revenu",
        },
        Priority = "Priorité",
        Waiting = "En attente",
        Running = "En cours",
        Oldest = "La plus ancienne",
        NoJobs = "Aucune tâche n’attend ni ne tourne.",
        Source = "Source",
        State = "État",
        QuotaLeft = "Reste aujourd’hui",
        LeftOf = "{0} sur {1}",
        Caches = "Gardé prêt",
        CachesHelp = "Un événement laisse tomber ce qui montre le film dont il parle, et rien d’autre.",
        Cache = "Quoi",
        Kept = "Gardé",
        Ratio = "Servi tout de suite",
        Hits = "Prêt",
        Stale = "Prêt, renouvelé derrière",
        Waits = "Attendu avec d’autres",
        Misses = "Composé",
        Kinds = new Dictionary<string, string> { ["pages"] = "Pages de films", ["lists"] = "Listes de l’API", ["sessions"] = "Sessions", ["recommendations"] = "Recommandations" },
        ForMachines = "Les mêmes nombres pour Prometheus",
    };

    public static readonly StandingTexts English = new()
    {
        Held = "What is known",
        Level = "Level",
        Films = "Films",
        People = "People",
        Levels = ["named", "basic", "medium", "deep"],
        Day = "Twenty-four hours",
        Served = "{0} of requests found at once what they needed ({1}).",
        Openings = new("en", "# opening", "# openings"),
        NobodyOpened = "Nobody opened anything in these twenty-four hours.",
        PerHour = "per hour",
        Total = "In 24 h",
        SinceStart = "Since the start",
        Regenerated = "Came back: the first rise of a film or person that had been let go, as far as the journal reaches.",
        Deeds = new Dictionary<Deed, string>
        {
            [Deed.Served] = "Found at the level needed", [Deed.Lacking] = "Something lacked", [Deed.Enriched] = "Enriched", [Deed.Downgraded] = "Let go",
            [Deed.Regenerated] = "Came back",
        },
        Priority = "Priority",
        Waiting = "Waiting",
        Running = "Running",
        Oldest = "The oldest",
        NoJobs = "No job waits or runs.",
        Source = "Source",
        State = "State",
        QuotaLeft = "Left today",
        LeftOf = "{0} of {1}",
        Caches = "Kept ready",
        CachesHelp = "An event drops what shows the film that it speaks of, and nothing else.",
        Cache = "What",
        Kept = "Kept",
        Ratio = "Answered at once",
        Hits = "Ready",
        Stale = "Ready, renewed behind",
        Waits = "Waited with others",
        Misses = "Composed",
        Kinds = new Dictionary<string, string> { ["pages"] = "Film pages", ["lists"] = "Lists of the API", ["sessions"] = "Sessions", ["recommendations"] = "Recommendations" },
        ForMachines = "The same numbers for Prometheus",
    };
}
