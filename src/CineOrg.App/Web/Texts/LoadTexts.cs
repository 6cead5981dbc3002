using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Web.Texts;

/// <summary>What is said of load, quiet hours and limits.</summary>
internal sealed record LoadTexts
{
    public required string Title { get; init; }

    /// <summary>{0} the level, {1} since when.</summary>
    public required string Standing { get; init; }
    public required string Calm { get; init; }
    public required string Signal { get; init; }
    public required string Now { get; init; }
    public required string MediumFrom { get; init; }
    public required string HighFrom { get; init; }
    public required string Unknown { get; init; }

    /// <summary>{0} jobs at once, {1} requests at once.</summary>
    public required string Limits { get; init; }
    public required string Week { get; init; }
    public required string WeekHelp { get; init; }

    /// <summary>{0} of a hundred hours.</summary>
    public required string Learned { get; init; }
    public required IReadOnlyList<string> Days { get; init; }
    public required IReadOnlyDictionary<Load, string> Levels { get; init; }
    public required IReadOnlyDictionary<HourKind, string> Kinds { get; init; }

    /// <summary>By <see cref="Core.Jobs.Sensing.Signal"/>'s names, with their units.</summary>
    public required IReadOnlyDictionary<string, string> Signals { get; init; }

    public static LoadTexts French { get; } = new()
    {
        Title = "Charge",
        Standing = "{0} depuis {1}.",
        Calm = "Le calme dure\u00a0: le travail en retard est rattrapé.",
        Signal = "Signal",
        Now = "À présent",
        MediumFrom = "Moyenne dès",
        HighFrom = "Forte dès",
        Unknown = "inconnu",
        Limits = "À la fois\u00a0: {0}\u00a0tâches au plus, {1}\u00a0requêtes que personne n’attend.",
        Week = "La semaine",
        WeekHelp = "Ce que les personnes demandent d’habitude à chaque heure\u00a0; les heures creuses sont pleines.",
        Learned = "{0} des 168\u00a0heures ont été mesurées, les autres sont supposées.",
        Days = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
        Levels = new Dictionary<Load, string> { [Load.Low] = "Faible", [Load.Medium] = "Moyenne", [Load.High] = "Forte" },
        Kinds = new Dictionary<HourKind, string> { [HourKind.Quiet] = "creuse", [HourKind.Ordinary] = "ordinaire", [HourKind.Peak] = "de pointe" },
        Signals = Named("Requêtes de personnes en cours", "Temps de réponse, 95ᵉ centile (ms)", "Processeurs (%)", "Mémoire (%)", "Attente du disque (% du temps)", "Un accès au disque (ms)", "Vers les lecteurs (Mbit/s)"),
    };

    public static LoadTexts English { get; } = new()
    {
        Title = "Load",
        Standing = "{0} since {1}.",
        Calm = "The calm lasts: work left over is caught up with.",
        Signal = "Signal",
        Now = "Now",
        MediumFrom = "Medium from",
        HighFrom = "High from",
        Unknown = "unknown",
        Limits = "At once: {0} jobs at most, {1} requests that nobody waits for.",
        Week = "The week",
        WeekHelp = "What people usually ask at each hour; quiet hours are filled.",
        Learned = "{0} of 168 hours were measured, the others are guessed.",
        Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        Levels = new Dictionary<Load, string> { [Load.Low] = "Low", [Load.Medium] = "Medium", [Load.High] = "High" },
        Kinds = new Dictionary<HourKind, string> { [HourKind.Quiet] = "quiet", [HourKind.Ordinary] = "ordinary", [HourKind.Peak] = "peak" },
        Signals = Named("People’s requests under way", "Time to answer, 95th percentile (ms)", "Processors (%)", "Memory (%)", "Waiting for a disk (% of the time)", "One access to a disk (ms)", "To players (Mbit/s)"),
    };

    private static Dictionary<string, string> Named(params string[] words) =>
        Core.Jobs.Sensing.Signal.Names.Zip(words).ToDictionary(pair => pair.First, pair => pair.Second);
}
