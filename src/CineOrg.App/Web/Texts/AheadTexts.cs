using CineOrg.Core.Enrichment.Ahead;

namespace CineOrg.App.Web.Texts;

internal sealed partial record Texts
{
    public AheadTexts Ahead => Language == "en" ? AheadTexts.English : AheadTexts.French;
}

/// <summary>What is said of what was fetched before anybody asked.</summary>
internal sealed record AheadTexts
{
    public required string Title { get; init; }

    /// <summary>{0} the threshold, {1} days, {2} of the trial, {3} one in so many.</summary>
    public required string Lead { get; init; }
    public required string Link { get; init; }
    public required string Opened { get; init; }
    public required string Unused { get; init; }
    public required string Waiting { get; init; }
    public required string RequestsEach { get; init; }
    public required string Spares { get; init; }
    public required string Verdict { get; init; }
    public required IReadOnlyDictionary<Verdict, string> Verdicts { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static AheadTexts French { get; } = new()
    {
        Title = "Demandé d’avance",
        Lead = "Une sorte de lien est suivie d’avance tant que chaque requête épargne au moins {0} d’attente\u00a0: est compté ce qu’on ouvre dans les {1} jours. Les {2} premiers servent d’essai\u00a0; ensuite, si cela ne vaut pas la peine, un sur {3} continue de mesurer.",
        Link = "Lien", Opened = "Ouvert ensuite", Unused = "Jamais ouvert", Waiting = "Encore à voir", RequestsEach = "Requêtes chacun", Spares = "Épargné par requête", Verdict = "Jugement",
        Verdicts = new Dictionary<Verdict, string> { [Core.Enrichment.Ahead.Verdict.Tried] = "à l’essai", [Core.Enrichment.Ahead.Verdict.Pays] = "en vaut la peine", [Core.Enrichment.Ahead.Verdict.Wasted] = "n’en vaut pas la peine" },
        Links = new Dictionary<string, string>
        {
            ["watched-directors"] = "Film vu\u00a0: filmographie de la réalisation", ["watched-cast"] = "Film vu\u00a0: filmographie des premiers rôles", ["watched-saga"] = "Film vu\u00a0: suite de la saga",
            ["movie-directors"] = "Film ouvert\u00a0: réalisation", ["movie-cast"] = "Film ouvert\u00a0: distribution", ["movie-writers"] = "Film ouvert\u00a0: scénario",
            ["movie-composers"] = "Film ouvert\u00a0: musique", ["movie-people"] = "Film ouvert\u00a0: autres personnes", ["person-movies"] = "Personne ouverte\u00a0: ses films",
            ["director-movies"] = "Personne ouverte\u00a0: films réalisés", ["actor-movies"] = "Personne ouverte\u00a0: films joués",
        },
    };

    public static AheadTexts English { get; } = new()
    {
        Title = "Asked for beforehand",
        Lead = "A kind of link is followed beforehand as long as each request spares {0} of waiting at least: what is opened within {1} days counts. The first {2} are a trial; after that, where it does not pay, one in {3} goes on measuring.",
        Link = "Link", Opened = "Opened afterwards", Unused = "Never opened", Waiting = "Yet to be seen", RequestsEach = "Requests each", Spares = "Spared by a request", Verdict = "Verdict",
        Verdicts = new Dictionary<Verdict, string> { [Core.Enrichment.Ahead.Verdict.Tried] = "on trial", [Core.Enrichment.Ahead.Verdict.Pays] = "pays", [Core.Enrichment.Ahead.Verdict.Wasted] = "does not pay" },
        Links = new Dictionary<string, string>
        {
            ["watched-directors"] = "Film watched: its directors’ filmographies", ["watched-cast"] = "Film watched: the leading actors’ filmographies", ["watched-saga"] = "Film watched: the saga’s next",
            ["movie-directors"] = "Film opened: directors", ["movie-cast"] = "Film opened: cast", ["movie-writers"] = "Film opened: writers",
            ["movie-composers"] = "Film opened: music", ["movie-people"] = "Film opened: other people", ["person-movies"] = "Person opened: their films",
            ["director-movies"] = "Person opened: films they directed", ["actor-movies"] = "Person opened: films they play in",
        },
    };
}
