using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.App.Web.Texts;

/// <summary>What is said of what goes, what stays and why.</summary>
internal sealed record HousekeepingTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Space { get; init; }
    public required string Kind { get; init; }
    public required string Taken { get; init; }
    public required string Budget { get; init; }
    public required string NoBudget { get; init; }
    public required string Due { get; init; }
    public required string Rule { get; init; }
    public required string What { get; init; }
    public required string Why { get; init; }
    public required string Freed { get; init; }
    public required string Nothing { get; init; }
    /// <summary>Before a list of records that are kept for a time.</summary>
    public required string AndRecords { get; init; }
    public required string Now { get; init; }
    public required string Began { get; init; }
    public required string Never { get; init; }
    public required Plural Items { get; init; }
    public required Plural More { get; init; }
    public required string AtLeast { get; init; }
    public required IReadOnlyDictionary<StoredKind, string> Kinds { get; init; }
    public required IReadOnlyDictionary<string, string> Rules { get; init; }

    /// <summary>By rule. {0} what was measured, {1} what is allowed.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    public required Plural Uses { get; init; }
    public required Plural OtherUses { get; init; }

    /// <summary>{0} <see cref="Uses"/>, {1} <see cref="OtherUses"/> since the last, {2} share of what was used alike that came back, {3} within how many more.</summary>
    public required string Prospect { get; init; }

    /// <inheritdoc cref="Prospect"/>
    public required string EverProspect { get; init; }

    /// <summary>{0} <see cref="OtherUses"/> since it came.</summary>
    public required string NeverUsed { get; init; }

    /// <summary>From the least to the most.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>{0} level before, {1} after.</summary>
    public required string Downgrade { get; init; }
    public required string ToSummary { get; init; }
    public required string Evict { get; init; }
    public required string Lapsed { get; init; }
    public required string Orphan { get; init; }

    /// <summary>{0} a date.</summary>
    public required IReadOnlyDictionary<string, string> Past { get; init; }

    public static readonly HousekeepingTexts French = new()
    {
        Title = "Ménage",
        Lead = "Ce que personne n’utilise s’allège ; tout revient à la demande. Ce que vous avez écrit ne part jamais.",
        Space = "La place prise",
        Kind = "Données",
        Taken = "Prend",
        Budget = "Peut prendre",
        NoBudget = "sans limite",
        Due = "Ce qui partirait maintenant",
        Rule = "Règle",
        What = "Quoi",
        Why = "Pourquoi",
        Freed = "Libère",
        Nothing = "Rien à laisser partir.",
        AndRecords = "Et ce qui ne se garde qu’un temps :",
        Now = "Faire le ménage maintenant",
        Began = "Le ménage est demandé : il suit dans les travaux.",
        Never = "Notes, corrections, films vus, choix faits à la main : aucune règle n’y touche.",
        Items = new("fr", "# élément", "# éléments"),
        More = new("fr", "et # autre", "et # autres"),
        AtLeast = "au moins {0}",
        Kinds = new Dictionary<StoredKind, string>
        {
            [StoredKind.HdImages] = "Grandes images", [StoredKind.Images] = "Images", [StoredKind.DeepFacts] = "Ce que les sources disent au-delà du niveau de base",
        },
        Rules = new Dictionary<string, string>
        {
            ["age"] = "Ancienneté", ["popularity"] = "Peu d’intérêt", ["budget"] = "Budget dépassé", ["space"] = "Disque plein", ["licence"] = "Licence",
            ["orphans"] = "Sans film", ["events"] = "Journal", ["jobs"] = "Travaux finis", ["steps"] = "Parcours", ["messages"] = "Messages", ["asks"] = "Demandes",
        },
        Reasons = new Dictionary<string, string>
        {
            ["age"] = "{0:0} jours sans être utilisé, {1:0} permis", ["popularity"] = "{0:0.00} usage pondéré, {1:0.##} au moins",
            ["budget"] = "{0:P0} du budget pris, {1:P0} permis", ["space"] = "{0:P0} du disque pris, {1:P0} permis",
            ["licence"] = "gardé plus de {1:0} jours, ce que la source ne permet pas", ["orphans"] = "aucun film ne nomme cette personne, et personne ne l’a ouverte",
        },
        Uses = new("fr", "# usage", "# usages"),
        OtherUses = new("fr", "# usage d’autres choses", "# usages d’autres choses"),
        Prospect = "{0}, le dernier il y a {1}\u00a0; de ce qui fut utilisé ainsi, {2:P0} est revenu dans les {3:N0} suivants",
        EverProspect = "{0}, le dernier il y a {1}\u00a0; de ce qui fut utilisé ainsi, {2:P0} est revenu un jour",
        NeverUsed = "jamais utilisé, {0} depuis son arrivée",
        Levels = ["initial", "base", "moyen", "complet"],
        Downgrade = "{0} → {1}",
        ToSummary = "{0} → résumé seul",
        Evict = "une image",
        Lapsed = "ce qu’a dit {0}",
        Orphan = "la personne",
        Past = new Dictionary<string, string>
        {
            ["events"] = "événements d’avant le {0}", ["jobs"] = "travaux finis avant le {0}", ["steps"] = "parcours de sessions absentes depuis le {0}",
            ["messages"] = "messages d’avant le {0}", ["asks"] = "demandes d’avant le {0}",
        },
    };

    public static readonly HousekeepingTexts English = new()
    {
        Title = "Housekeeping",
        Lead = "What nobody uses grows lighter; all of it comes back on demand. What you wrote never goes.",
        Space = "Room taken",
        Kind = "Data",
        Taken = "Takes",
        Budget = "May take",
        NoBudget = "no limit",
        Due = "What would go now",
        Rule = "Rule",
        What = "What",
        Why = "Why",
        Freed = "Frees",
        Nothing = "Nothing to let go of.",
        AndRecords = "And what is kept for a time only:",
        Now = "Keep house now",
        Began = "Housekeeping is asked for: follow it among the jobs.",
        Never = "Ratings, corrections, films seen, choices made by hand: no rule touches them.",
        Items = new("en", "# item", "# items"),
        More = new("en", "and # more", "and # more"),
        AtLeast = "at least {0}",
        Kinds = new Dictionary<StoredKind, string>
        {
            [StoredKind.HdImages] = "Large images", [StoredKind.Images] = "Images", [StoredKind.DeepFacts] = "What sources say beyond basic",
        },
        Rules = new Dictionary<string, string>
        {
            ["age"] = "Age", ["popularity"] = "Little interest", ["budget"] = "Over budget", ["space"] = "Disk full", ["licence"] = "Licence",
            ["orphans"] = "Without a film", ["events"] = "Journal", ["jobs"] = "Ended jobs", ["steps"] = "Trails", ["messages"] = "Messages", ["asks"] = "Asks",
        },
        Reasons = new Dictionary<string, string>
        {
            ["age"] = "not used for {0:0} days, {1:0} allowed", ["popularity"] = "{0:0.00} weighted uses, at least {1:0.##} needed",
            ["budget"] = "{0:P0} of the budget taken, {1:P0} allowed", ["space"] = "{0:P0} of the disk taken, {1:P0} allowed",
            ["licence"] = "kept for more than {1:0} days, which its source does not allow", ["orphans"] = "no film names this person, and nobody opened them",
        },
        Uses = new("en", "# use", "# uses"),
        OtherUses = new("en", "# use of other things", "# uses of other things"),
        Prospect = "{0}, the last {1} ago; of what was used alike, {2:P0} came back within the next {3:N0}",
        EverProspect = "{0}, the last {1} ago; of what was used alike, {2:P0} came back some day",
        NeverUsed = "never used, {0} since it came",
        Levels = ["initial", "basic", "medium", "deep"],
        Downgrade = "{0} → {1}",
        ToSummary = "{0} → summary only",
        Evict = "an image",
        Lapsed = "what {0} said",
        Orphan = "the person",
        Past = new Dictionary<string, string>
        {
            ["events"] = "events from before {0}", ["jobs"] = "jobs that ended before {0}", ["steps"] = "trails of sessions not seen since {0}",
            ["messages"] = "messages from before {0}", ["asks"] = "asks from before {0}",
        },
    };
}

/// <summary>What goes and why, in one line each.</summary>
internal static class HousekeepingSentence
{
    public static string WhatGoes(this Texts texts, Going going) => going switch
    {
        Core.Housekeeping.Downgrade { KeepsSummary: true } down => string.Format(texts.Culture, texts.HousekeepingPage.ToSummary, texts.HeldName(down.From)),
        Core.Housekeeping.Downgrade down => string.Format(texts.Culture, texts.HousekeepingPage.Downgrade, texts.HeldName(down.From), texts.HeldName(down.To)),
        Lapsed lapsed => string.Format(texts.Culture, texts.HousekeepingPage.Lapsed, texts.SourceName(lapsed.Source)),
        Orphan => texts.HousekeepingPage.Orphan,
        Past past => string.Format(texts.Culture, texts.HousekeepingPage.Past[past.What], past.Before.ToLocalTime().ToString("d MMMM yyyy", texts.Culture)),
        Evict { Kind: StoredKind.DeepFacts } => texts.HousekeepingPage.Kinds[StoredKind.DeepFacts],
        _ => texts.HousekeepingPage.Evict,
    };

    private static string HeldName(this Texts texts, Level level) => texts.HousekeepingPage.Levels[(int)level];

    /// <returns>Empty for records that are simply kept for a time.</returns>
    public static string WhyGoes(this Texts texts, Going going) => texts.HousekeepingPage.Reasons.TryGetValue(going.Reason.Rule, out var reason)
        ? string.Format(texts.Culture, reason, going.Reason.Measured, going.Reason.Limit) + (going is Evict { Victim.Prospect: { } prospect } ? $" · {texts.WhyLeast(prospect)}" : "") : "";

    private static string WhyLeast(this Texts texts, Prospect why)
    {
        var words = texts.HousekeepingPage;
        return why.Count == 0 ? string.Format(texts.Culture, words.NeverUsed, words.OtherUses.Of(why.Age))
            : string.Format(texts.Culture, why.Within == long.MaxValue ? words.EverProspect : words.Prospect, words.Uses.Of(why.Count), words.OtherUses.Of(why.Age), why.Chance, why.Within);
    }
}
