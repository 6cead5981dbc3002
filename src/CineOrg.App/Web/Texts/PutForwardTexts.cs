using CineOrg.Core.Context.Recommending;

namespace CineOrg.App.Web.Texts;

internal sealed partial record Texts
{
    public PutForwardTexts PutForward => Language == "en" ? PutForwardTexts.English : PutForwardTexts.French;
}

/// <summary>What is said of films put forward, and why.</summary>
internal sealed record PutForwardTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }

    /// <summary>What others named, and what was found here, when both stand on a page.</summary>
    public required string Received { get; init; }
    public required string Found { get; init; }

    /// <summary>{0} is a film of theirs.</summary>
    public required string Seen { get; init; }
    public required string Played { get; init; }
    public required string Opened { get; init; }
    public required Plural WatchedBoth { get; init; }
    public required Plural Watched { get; init; }

    /// <summary>{0} is who named it.</summary>
    public required string From { get; init; }
    public required string Why { get; init; }
    public required string Dismiss { get; init; }

    /// <summary>What each kind of reason rests on.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }
    public required string How { get; init; }
    public required string HowItWorks { get; init; }
    public required string Nothing { get; init; }
    public required string NothingHelp { get; init; }

    public string Start(Act act) => act switch { Act.Seen => Seen, Act.Played => Played, _ => Opened };

    public static PutForwardTexts French { get; } = new()
    {
        Title = "Pour vous", Lead = "D’après ce que vous avez vu et ouvert ici. Rien de cela ne quitte cette machine.",
        Received = "On vous recommande", Found = "D’après vos films",
        Seen = "Parce que vous avez vu {0}", Played = "Parce que vous avez lancé {0}", Opened = "Parce que vous avez ouvert {0}",
        WatchedBoth = new("fr", "# autre personne ici a vu les deux", "# autres personnes ici ont vu les deux"),
        Watched = new("fr", "Vu ici par # personne", "Vu ici par # personnes"),
        From = "Recommandé par {0}", Why = "Pourquoi ce film\u00a0?", Dismiss = "Ne plus proposer",
        Kinds = new Dictionary<string, string>
        {
            [BecauseWords.Company] = "D’autres personnes ici ont regardé les deux films, le plus souvent l’un peu après l’autre.",
            [BecauseWords.Likeness] = "Les deux films ont cela en commun dans l’encyclopédie.",
            [BecauseWords.Popular] = "Vous n’avez encore rien vu ici dont partir\u00a0: voici ce que les autres regardent.",
            [BecauseWords.Received] = "Un service que le propriétaire a autorisé vous l’a nommé.",
        },
        How = "Comment ces films sont choisis",
        HowItWorks = "On part de vos films, les plus récents d’abord. Un film compte d’autant plus que d’autres personnes ici l’ont regardé peu après l’un des vôtres, sans que tout le monde l’ait vu, et qu’il partage avec lui saga, réalisation, acteurs, genre ou époque. Un seul de vos films n’en propose pas plus de trois d’abord. Aucun hasard\u00a0: le même passé donne la même liste.",
        Nothing = "Rien à proposer pour l’instant", NothingHelp = "Regardez un film, ouvrez-en quelques-uns ou marquez ceux que vous avez vus\u00a0: les propositions partent de là.",
    };

    public static PutForwardTexts English { get; } = new()
    {
        Title = "For you", Lead = "From what you watched and opened here. None of it leaves this machine.",
        Received = "Recommended to you", Found = "From your films",
        Seen = "Because you watched {0}", Played = "Because you played {0}", Opened = "Because you opened {0}",
        WatchedBoth = new("en", "# other person here watched both", "# other people here watched both"),
        Watched = new("en", "Watched here by # person", "Watched here by # people"),
        From = "Recommended by {0}", Why = "Why this film?", Dismiss = "Don’t suggest again",
        Kinds = new Dictionary<string, string>
        {
            [BecauseWords.Company] = "Other people here watched both films, mostly one soon after the other.",
            [BecauseWords.Likeness] = "This is what the encyclopedia knows the two films to share.",
            [BecauseWords.Popular] = "You have watched nothing here to start from yet: this is what others watch.",
            [BecauseWords.Received] = "A service that the owner allowed named it to you.",
        },
        How = "How these films are chosen",
        HowItWorks = "We start from your films, the latest first. A film counts the more, the more other people here watched it soon after one of yours without everybody having watched it, and the more it shares with yours: saga, director, actors, genre or time. No one film of yours puts forward more than three at first. Nothing is left to chance: the same past gives the same list.",
        Nothing = "Nothing to suggest yet", NothingHelp = "Watch a film, open a few, or mark those you have seen: suggestions start from there.",
    };
}
