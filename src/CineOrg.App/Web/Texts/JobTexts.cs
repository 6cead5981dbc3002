using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Texts;

/// <summary>What is said of jobs that wait, rest or ended.</summary>
internal sealed record JobTexts
{
    public required string Why { get; init; }
    public required string Retry { get; init; }
    public required string NotNeeded { get; init; }
    public required string Status { get; init; }
    public required string OfType { get; init; }
    public required string AllStatuses { get; init; }
    public required string AllTypes { get; init; }
    public required string Filters { get; init; }
    public required string Types { get; init; }
    public required string Pause { get; init; }
    public required string Resume { get; init; }
    public required string PauseAll { get; init; }
    public required string ResumeAll { get; init; }
    public required string Paused { get; init; }
    public required Plural Waiting { get; init; }

    /// <summary>By <see cref="WaitKind"/>. {0} a time, {1} a provider, {2} a condition.</summary>
    public required IReadOnlyDictionary<WaitKind, string> Reasons { get; init; }
    public required string LoadMedium { get; init; }
    public required Plural Ahead { get; init; }
    public required IReadOnlyDictionary<Priority, string> Priorities { get; init; }

    /// <summary>Of jobs that a rule asked for, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Rules { get; init; }

    public static readonly JobTexts French = new()
    {
        Why = "Pourquoi attend-il ?",
        Retry = "Réessayer",
        NotNeeded = "Plus nécessaire : ce qu’il devait apporter était déjà là.",
        Status = "État",
        OfType = "Travail",
        AllStatuses = "tous",
        AllTypes = "tous",
        Filters = "Montrer",
        Types = "Types de travaux",
        Pause = "Suspendre",
        Resume = "Reprendre",
        PauseAll = "Tout suspendre",
        ResumeAll = "Tout reprendre",
        Paused = "suspendu",
        Waiting = new("fr", "# personne l’attend", "# personnes l’attendent"),
        Reasons = new Dictionary<WaitKind, string>
        {
            [WaitKind.Next] = "C’est le prochain.",
            [WaitKind.Behind] = "D’autres passent avant, ou toutes les places sont prises.",
            [WaitKind.Paused] = "Ces travaux sont suspendus.",
            [WaitKind.NotYet] = "Il ne doit pas commencer avant {0}.",
            [WaitKind.Retry] = "Il a échoué et sera retenté à {0}.",
            [WaitKind.Condition] = "Sa condition n’est pas remplie : {2}.",
            [WaitKind.Quota] = "Les requêtes du jour à {1} sont épuisées, ou gardées pour qui attend ; la suite à {0}.",
            [WaitKind.Breaker] = "{1} échoue trop souvent ; nouvel essai à {0}.",
            [WaitKind.Load] = "La machine est trop occupée : seul ce qui est urgent avance.",
            [WaitKind.Window] = "Il attend une heure creuse ou un moment calme, au plus tard jusqu’à {0}.",
        },
        LoadMedium = "La machine est occupée : ce que quelqu’un attend passe d’abord.",
        Ahead = new("fr", "# travail passe avant lui.", "# travaux passent avant lui."),
        Priorities = new Dictionary<Priority, string>
        {
            [Priority.Urgent] = "urgent", [Priority.High] = "haute", [Priority.Medium] = "moyenne", [Priority.Low] = "basse",
        },
        Rules = new Dictionary<string, string> { ["oftenAsked"] = "Une règle le demande : plusieurs personnes l’ont voulu, ou une seule à plusieurs reprises, depuis un mois.",
            ["prefetchPays"] = "Demandé d’avance\u00a0: de ce qui l’a été par de tels liens, assez a été ouvert ensuite.", ["prefetchTried"] = "Demandé d’avance, pour mesurer si de tels liens valent leurs requêtes." },
    };

    public static readonly JobTexts English = new()
    {
        Why = "Why is it waiting?",
        Retry = "Try again",
        NotNeeded = "No longer needed: what it was to bring was there already.",
        Status = "State",
        OfType = "Job",
        AllStatuses = "all",
        AllTypes = "all",
        Filters = "Show",
        Types = "Types of jobs",
        Pause = "Pause",
        Resume = "Resume",
        PauseAll = "Pause all",
        ResumeAll = "Resume all",
        Paused = "paused",
        Waiting = new("en", "# person waits for it", "# people wait for it"),
        Reasons = new Dictionary<WaitKind, string>
        {
            [WaitKind.Next] = "It is next.",
            [WaitKind.Behind] = "Others come before it, or all places are taken.",
            [WaitKind.Paused] = "Such jobs are paused.",
            [WaitKind.NotYet] = "It is not to begin before {0}.",
            [WaitKind.Retry] = "It failed and is tried again at {0}.",
            [WaitKind.Condition] = "Its condition does not hold: {2}.",
            [WaitKind.Quota] = "Today’s requests to {1} are spent, or kept for whoever waits; it goes on at {0}.",
            [WaitKind.Breaker] = "{1} fails too often; it is tried again at {0}.",
            [WaitKind.Load] = "The machine is too busy: only what is urgent goes on.",
            [WaitKind.Window] = "It waits for a quiet hour or a calm, until {0} at the latest.",
        },
        LoadMedium = "The machine is busy: what somebody waits for comes first.",
        Ahead = new("en", "# job comes before it.", "# jobs come before it."),
        Priorities = new Dictionary<Priority, string>
        {
            [Priority.Urgent] = "urgent", [Priority.High] = "high", [Priority.Medium] = "medium", [Priority.Low] = "low",
        },
        Rules = new Dictionary<string, string> { ["oftenAsked"] = "A rule asks for it: several persons wanted it, or one again and again, within a month.",
            ["prefetchPays"] = "Asked for beforehand: of what was, along such links, enough was opened afterwards.", ["prefetchTried"] = "Asked for beforehand, to measure whether such links are worth their requests." },
    };
}
