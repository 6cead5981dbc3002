namespace CineOrg.App.Web.Texts;

/// <summary>What is said of somebody's way, of what is being fetched for them, and of what they are told.</summary>
internal sealed record ContextTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Empty { get; init; }
    public required string Here { get; init; }
    public required string Left { get; init; }
    public required string Drop { get; init; }
    public required string Pin { get; init; }
    public required string Unpin { get; init; }
    public required string Purpose { get; init; }
    public required string PurposeHint { get; init; }
    public required string Resume { get; init; }
    public required string Waiting { get; init; }
    public required string Answered { get; init; }

    /// <summary>Why nothing was fetched yet.</summary>
    public required string Little { get; init; }
    public required string FetchNow { get; init; }

    /// <summary>A job was made: the reader is told when it is done.</summary>
    public required string Asked { get; init; }

    public required string Bell { get; init; }
    public required Plural Unread { get; init; }
    public required string BellLead { get; init; }
    public required string NoNews { get; init; }
    public required string ReadAll { get; init; }

    /// <summary>{0} is the film or person.</summary>
    public required string Ready { get; init; }

    /// <inheritdoc cref="Ready"/>
    public required string Failed { get; init; }

    /// <inheritdoc cref="Ready"/>
    public required string Found { get; init; }

    /// <inheritdoc cref="Ready"/>
    public required string NotFound { get; init; }

    public required string Push { get; init; }
    public required string PushLead { get; init; }
    public required string PushOn { get; init; }
    public required string PushOff { get; init; }

    /// <summary>The person or their browser said no.</summary>
    public required string PushRefused { get; init; }
    public required string PushFailed { get; init; }

    /// <summary>For the owner, when an address is set.</summary>
    public required string Webhook { get; init; }

    public static readonly ContextTexts French = new()
    {
        Title = "Votre parcours",
        Lead = "D’où vous venez, ce que vous cherchez. Retirez une étape, épinglez ce que vous poursuivez, reprenez ce que vous avez laissé.",
        Empty = "Vous n’avez encore rien ouvert.",
        Here = "En ce moment",
        Left = "Laissé en chemin",
        Drop = "Retirer",
        Pin = "Épingler",
        Unpin = "Détacher",
        Purpose = "Ce que je cherche",
        PurposeHint = "un film pour ce soir…",
        Resume = "Reprendre",
        Waiting = "en attente",
        Answered = "prêt",
        Little = "Voici ce que CineOrg en sait pour l’instant.",
        FetchNow = "Chercher maintenant",
        Asked = "C’est demandé\u00a0: la page se complétera, et la cloche vous préviendra.",
        Bell = "Messages",
        Unread = new("fr", "# message non lu", "# messages non lus"),
        BellLead = "Ce que vous attendiez, dès que c’est là.",
        NoNews = "Rien de nouveau",
        ReadAll = "Tout marquer comme lu",
        Ready = "{0}\u00a0: c’est prêt",
        Failed = "{0}\u00a0: cela n’a pas pu être obtenu",
        Found = "{0} peut être vu",
        NotFound = "{0}\u00a0: introuvable pour l’instant, la recherche continue",
        Push = "Même quand aucune page n’est ouverte",
        PushLead = "Ce navigateur peut vous prévenir, par le service de son éditeur\u00a0; lui seul peut lire les messages.",
        PushOn = "Me prévenir ici",
        PushOff = "Ne plus me prévenir ici",
        PushRefused = "Le navigateur ne le permet pas\u00a0: voyez ses réglages pour ce site.",
        PushFailed = "Cela n’a pas réussi\u00a0; réessayez plus tard.",
        Webhook = "Chaque message est aussi envoyé à l’adresse que donne le réglage notifications:webhook.",
    };

    public static readonly ContextTexts English = new()
    {
        Title = "Your trail",
        Lead = "Where you come from and what you are looking for. Drop a step, pin what you are after, take up what you left.",
        Empty = "You have not opened anything yet.",
        Here = "Right now",
        Left = "Left on the way",
        Drop = "Drop",
        Pin = "Pin",
        Unpin = "Unpin",
        Purpose = "What I am looking for",
        PurposeHint = "a film for tonight…",
        Resume = "Take up again",
        Waiting = "waiting",
        Answered = "ready",
        Little = "This is what CineOrg knows so far.",
        FetchNow = "Fetch it now",
        Asked = "Asked for: the page fills itself in, and the bell will tell you.",
        Bell = "Messages",
        Unread = new("en", "# unread message", "# unread messages"),
        BellLead = "What you were waiting for, as soon as it is there.",
        NoNews = "Nothing new",
        ReadAll = "Mark all as read",
        Ready = "{0}: ready",
        Failed = "{0}: could not be had",
        Found = "{0} can be watched",
        NotFound = "{0}: not found so far, the search goes on",
        Push = "Even when no page is open",
        PushLead = "This browser can tell you, through its maker’s service; only it can read the messages.",
        PushOn = "Tell me here",
        PushOff = "Tell me here no more",
        PushRefused = "The browser does not allow it: see its settings for this site.",
        PushFailed = "That did not work; try again later.",
        Webhook = "Each message is also sent to the address that the setting notifications:webhook gives.",
    };
}
