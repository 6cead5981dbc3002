using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Web.Texts;

internal sealed partial record Texts
{
    public WayTexts Ways => Language == "en" ? WayTexts.English : WayTexts.French;
}

/// <summary>Why a film is put forward: what leads to it through the graph, in words. {0} is whom or what it is shared with, or led from.</summary>
internal sealed record WayTexts
{
    // What two films share.
    public required IReadOnlyDictionary<RoleClass, string> SharedRoles { get; init; }
    public required IReadOnlyDictionary<LinkTable, string> SharedLinks { get; init; }

    // What leads from one thing to films or people.
    public required IReadOnlyDictionary<RoleClass, string> FilmsBy { get; init; }
    public required IReadOnlyDictionary<LinkTable, string> FilmsOf { get; init; }
    public required string Alike { get; init; }
    public required string PeopleOf { get; init; }
    public required string Anything { get; init; }

    /// <summary>{0} names.</summary>
    public required string With { get; init; }
    public required string And { get; init; }
    public required string Unseen { get; init; }
    public required string Seen { get; init; }
    public required string Playable { get; init; }

    // The page of what was found.
    public required string Title { get; init; }
    public required string Legend { get; init; }
    public required string WithWhom { get; init; }
    public required string WithHint { get; init; }
    public required string Anybody { get; init; }
    public required string OnlyUnseen { get; init; }
    public required string OnlyPlayable { get; init; }
    public required string Find { get; init; }
    public required string Nothing { get; init; }
    public required string NothingHelp { get; init; }
    public required string NoStart { get; init; }
    public required string Asking { get; init; }
    public required string AsItWas { get; init; }
    public required string Anew { get; init; }
    public required string Why { get; init; }
    public required string Order { get; init; }
    public required string Focused { get; init; }
    public required string Pinned { get; init; }

    // In place of what is hidden.
    public required string InsteadTitle { get; init; }
    public required string Instead { get; init; }

    public string Shared(Via? via) => via switch
    {
        { Table: LinkTable.People, Role: { } role } => SharedRoles[role],
        { Table: var table } when SharedLinks.TryGetValue(table, out var says) => says,
        _ => Anything,
    };

    public string Led(Via? via) => via switch
    {
        { Table: LinkTable.People, Role: { } role } => FilmsBy[role],
        { Table: var table } when FilmsOf.TryGetValue(table, out var says) => says,
        _ => Anything,
    };

    public static WayTexts French { get; } = new()
    {
        SharedRoles = new Dictionary<RoleClass, string>
        {
            [RoleClass.Cast] = "Avec {0} aussi", [RoleClass.Director] = "Réalisé aussi par {0}", [RoleClass.Writer] = "Écrit aussi par {0}",
            [RoleClass.Composer] = "Sur une musique de {0} aussi", [RoleClass.Producer] = "Produit aussi par {0}", [RoleClass.Other] = "{0} y a travaillé aussi",
        },
        SharedLinks = new Dictionary<LinkTable, string>
        {
            [LinkTable.People] = "{0} y a travaillé aussi", [LinkTable.Genres] = "Même genre\u00a0: {0}", [LinkTable.Keywords] = "Même sujet\u00a0: {0}",
            [LinkTable.Countries] = "Même pays\u00a0: {0}", [LinkTable.Collections] = "De la même saga\u00a0: {0}", [LinkTable.Decades] = "De la même époque\u00a0: {0}",
        },
        FilmsBy = new Dictionary<RoleClass, string>
        {
            [RoleClass.Cast] = "Les films où joue {0}", [RoleClass.Director] = "Les films réalisés par {0}", [RoleClass.Writer] = "Les films écrits par {0}",
            [RoleClass.Composer] = "Les films sur une musique de {0}", [RoleClass.Producer] = "Les films produits par {0}", [RoleClass.Other] = "Les films où {0} a travaillé",
        },
        FilmsOf = new Dictionary<LinkTable, string>
        {
            [LinkTable.People] = "Les films avec {0}", [LinkTable.Genres] = "Les films du genre {0}", [LinkTable.Keywords] = "Les films sur ce sujet\u00a0: {0}",
            [LinkTable.Countries] = "Les films de ce pays\u00a0: {0}", [LinkTable.Collections] = "Les films de la saga {0}", [LinkTable.Decades] = "Les films de cette époque\u00a0: {0}",
        },
        Alike = "Des films proches de {0}", PeopleOf = "Les personnes liées à {0}", Anything = "Ce qui est lié à {0}",
        With = "avec {0}", And = " et ", Unseen = "pas encore vus", Seen = "déjà vus", Playable = "visibles maintenant",
        Title = "Ce que vous cherchez", Legend = "Trouver parmi ces films", WithWhom = "Avec aussi", WithHint = "un nom, un autre métier…", Anybody = "N’importe qui",
        OnlyUnseen = "Pas encore vus", OnlyPlayable = "Visibles maintenant", Find = "Trouver",
        Nothing = "Aucun film ne convient", NothingHelp = "Retirez une condition, ou regardez plus loin.",
        NoStart = "Ouvrez d’abord une personne, un film ou une saga\u00a0: c’est de là que part la recherche.",
        Asking = "Rien n’est encore connu ici\u00a0; ouvrez sa page pour interroger les sources.",
        AsItWas = "Comme vous l’aviez laissé.", Anew = "Chercher de nouveau", Why = "Pourquoi ces films\u00a0?",
        Order = "D’abord ce qui touche à ce que vous regardez, puis à ce que vous avez épinglé, puis le lien le plus court et le lieu le plus proche, puis le plus récent.",
        Focused = "Lié à ce que vous regardez", Pinned = "Lié à ce que vous avez épinglé",
        InsteadTitle = "À voir maintenant, à la place", Instead = "À la place, ce soir\u00a0:",
    };

    public static WayTexts English { get; } = new()
    {
        SharedRoles = new Dictionary<RoleClass, string>
        {
            [RoleClass.Cast] = "Also with {0}", [RoleClass.Director] = "Also directed by {0}", [RoleClass.Writer] = "Also written by {0}",
            [RoleClass.Composer] = "Also with music by {0}", [RoleClass.Producer] = "Also produced by {0}", [RoleClass.Other] = "{0} worked on it too",
        },
        SharedLinks = new Dictionary<LinkTable, string>
        {
            [LinkTable.People] = "{0} worked on it too", [LinkTable.Genres] = "Same genre: {0}", [LinkTable.Keywords] = "Same subject: {0}",
            [LinkTable.Countries] = "Same country: {0}", [LinkTable.Collections] = "From the same saga: {0}", [LinkTable.Decades] = "From the same time: {0}",
        },
        FilmsBy = new Dictionary<RoleClass, string>
        {
            [RoleClass.Cast] = "Films that {0} plays in", [RoleClass.Director] = "Films directed by {0}", [RoleClass.Writer] = "Films written by {0}",
            [RoleClass.Composer] = "Films with music by {0}", [RoleClass.Producer] = "Films produced by {0}", [RoleClass.Other] = "Films that {0} worked on",
        },
        FilmsOf = new Dictionary<LinkTable, string>
        {
            [LinkTable.People] = "Films with {0}", [LinkTable.Genres] = "Films of this genre: {0}", [LinkTable.Keywords] = "Films on this subject: {0}",
            [LinkTable.Countries] = "Films from this country: {0}", [LinkTable.Collections] = "Films of the saga {0}", [LinkTable.Decades] = "Films of this time: {0}",
        },
        Alike = "Films like {0}", PeopleOf = "People linked with {0}", Anything = "What is linked with {0}",
        With = "with {0}", And = " and ", Unseen = "not seen yet", Seen = "seen already", Playable = "playable now",
        Title = "What you are after", Legend = "Find among these films", WithWhom = "Also with", WithHint = "a name, another trade…", Anybody = "Anybody",
        OnlyUnseen = "Not seen yet", OnlyPlayable = "Playable now", Find = "Find",
        Nothing = "No film fits", NothingHelp = "Take away a condition, or look further.",
        NoStart = "Open a person, a film or a saga first: that is where the search begins.",
        Asking = "Nothing is known here yet; open their page to ask the sources.",
        AsItWas = "As you left it.", Anew = "Look again", Why = "Why these films?",
        Order = "First what touches what you turned to, then what you pinned, then the shortest link and the nearest place, then the latest.",
        Focused = "Linked with what you turned to", Pinned = "Linked with what you pinned",
        InsteadTitle = "To watch now, instead", Instead = "Instead, tonight:",
    };
}
