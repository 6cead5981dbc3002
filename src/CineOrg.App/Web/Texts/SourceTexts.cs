namespace CineOrg.App.Web.Texts;

/// <summary>What is said of sources that answer, rest or fail. <c>{0}</c> is the source's name.</summary>
internal sealed record SourceTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string WhySlow { get; init; }

    /// <summary>A link's words, where somebody waits.</summary>
    public required string Ask { get; init; }
    public required string NoNetwork { get; init; }
    public required string AllWell { get; init; }
    public required string NothingAsked { get; init; }

    /// <summary>{1} a time.</summary>
    public required string Rests { get; init; }

    /// <summary>{1} since when, {2} tried again at.</summary>
    public required string Fails { get; init; }

    /// <summary>{1} since when.</summary>
    public required string Stumbles { get; init; }

    /// <summary>{1} a time.</summary>
    public required string Spent { get; init; }

    /// <summary>{1} milliseconds.</summary>
    public required string Answers { get; init; }

    /// <summary>{0} requests in words, {1} the limit, {2} whose.</summary>
    public required string Queue { get; init; }
    public required Plural Requests { get; init; }
    public required string Unasked { get; init; }
    public required string Working { get; init; }
    public required string Failing { get; init; }
    public required string Resting { get; init; }
    public required string Broken { get; init; }
    public required string DaySpent { get; init; }
    public required string Until { get; init; }
    public required string Since { get; init; }
    public required string LastFailure { get; init; }
    public required string LastMinute { get; init; }
    public required string Limit { get; init; }

    /// <summary>{0} so many in {1} seconds.</summary>
    public required string PerWindow { get; init; }
    public required string Today { get; init; }
    public required string OfADay { get; init; }
    public required string CacheHits { get; init; }
    public required string Waiting { get; init; }
    public required string Median { get; init; }
    public required string P95 { get; init; }
    public required string SharedWith { get; init; }

    public static SourceTexts French { get; } = new()
    {
        Title = "Sources",
        Lead = "Qui répond, qui se repose, et combien on leur demande.",
        WhySlow = "Pourquoi est-ce lent\u00a0?",
        Ask = "Pourquoi est-ce long\u00a0?",
        NoNetwork = "Rien n’est lu sur le réseau\u00a0: tout vient d’enregistrements.",
        AllWell = "Rien n’est lent en ce moment",
        NothingAsked = "Rien n’a été demandé aux sources depuis le démarrage.",
        Rests = "{0} demande à se reposer jusqu’à {1}",
        Fails = "{0} ne répond plus depuis {1}\u00a0: nouvel essai à {2}",
        Stumbles = "{0} ne répond pas comme il faut depuis {1}\u00a0: on réessaie à chaque question",
        Spent = "les requêtes du jour pour {0} sont faites\u00a0: la suite à {1}",
        Answers = "{0} répond en {1}\u00a0ms",
        Queue = "{0} dans la file, au rythme permis de {1} ({2})",
        Requests = new("fr", "# requête", "# requêtes"),
        Unasked = "pas encore interrogée",
        Working = "répond",
        Failing = "échoue",
        Resting = "se repose",
        Broken = "ne répond pas",
        DaySpent = "quota du jour épuisé",
        Until = "jusqu’à",
        Since = "depuis",
        LastFailure = "Dernier échec",
        LastMinute = "Dernière minute",
        Limit = "Limite",
        PerWindow = "{0} sur {1}\u00a0s",
        Today = "Aujourd’hui",
        OfADay = "sur {0} par jour",
        CacheHits = "Sans requête",
        Waiting = "Dans la file",
        Median = "Réponse médiane",
        P95 = "95 sur 100 en moins de",
        SharedWith = "Limites communes",
    };

    public static SourceTexts English { get; } = new()
    {
        Title = "Sources",
        Lead = "Who answers, who rests, and how much is asked of them.",
        WhySlow = "Why is this slow?",
        Ask = "Why does this take long?",
        NoNetwork = "Nothing is read from the network: all comes from recordings.",
        AllWell = "Nothing is slow right now",
        NothingAsked = "Nothing was asked of the sources since the start.",
        Rests = "{0} asks for a rest until {1}",
        Fails = "{0} has not answered since {1}: next try at {2}",
        Stumbles = "{0} has given no good answer since {1}: it is tried at each question",
        Spent = "the day’s requests to {0} are made: more at {1}",
        Answers = "{0} answers in {1}\u00a0ms",
        Queue = "{0} in the queue, at the pace allowed of {1} ({2})",
        Requests = new("en", "# request", "# requests"),
        Unasked = "not asked yet",
        Working = "answers",
        Failing = "fails",
        Resting = "rests",
        Broken = "does not answer",
        DaySpent = "day’s quota spent",
        Until = "until",
        Since = "since",
        LastFailure = "Last failure",
        LastMinute = "Last minute",
        Limit = "Limit",
        PerWindow = "{0} in {1}\u00a0s",
        Today = "Today",
        OfADay = "of {0} a day",
        CacheHits = "Without a request",
        Waiting = "In the queue",
        Median = "Median answer",
        P95 = "95 in 100 within",
        SharedWith = "Shared limits",
    };
}
