namespace CineOrg.App.Web.Texts;

/// <summary>The catalogue's own keys, in French.</summary>
internal static class FrenchWords
{
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["film"] = "Film",
        ["series"] = "Série",
        ["short"] = "Court métrage",
        ["documentary"] = "Documentaire",
        ["animation"] = "Animation",
    };

    public static readonly IReadOnlyDictionary<string, string> KindShelves = new Dictionary<string, string>
    {
        ["film"] = "Longs métrages",
        ["series"] = "Séries",
        ["short"] = "Courts métrages",
        ["documentary"] = "Documentaires",
        ["animation"] = "Films d’animation",
    };

    public static readonly IReadOnlyDictionary<string, string> Releases = new Dictionary<string, string>
    {
        ["premiere"] = "avant-première",
        ["limited"] = "sortie limitée",
        ["cinema"] = "au cinéma",
        ["digital"] = "en numérique",
        ["physical"] = "en DVD ou Blu-ray",
        ["tv"] = "à la télévision",
    };

    public static readonly IReadOnlyDictionary<string, string> Roles = new Dictionary<string, string>
    {
        ["actor"] = "Interprétation",
        ["director"] = "Réalisation",
        ["writer"] = "Scénario",
        ["producer"] = "Production",
        ["composer"] = "Musique",
        ["cinematographer"] = "Image",
        ["editor"] = "Montage",
    };

    public static readonly IReadOnlyDictionary<string, string> Jobs = new Dictionary<string, string>
    {
        ["Prefetch"] = "Fiches voisines",
        ["Scan"] = "Inventaire",
        ["EnrichBatch"] = "Enrichissement",
        ["FetchPerson"] = "Fiche d’une personne",
        ["UpdateMetadata"] = "Fiche d’un film",
        ["UpdateLocalCache"] = "Nouvelles des sources",
        ["FetchMovie"] = "Recherche d’un film",
        ["FetchShowcase"] = "Ce que les sources mettent en avant",
        ["Housekeep"] = "Ménage",
        ["Discover"] = "Recherche auprès des sources",
        ["Notify"] = "Message hors de la page",
        ["Fingerprint"] = "Empreintes des fichiers",
    };

    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["id"] = "l’identifiant concorde",
        ["title"] = "le titre concorde",
        ["year"] = "l’année concorde",
        ["yearNear"] = "l’année est voisine",
        ["yearUnknown"] = "l’année est inconnue",
        ["yearDiffers"] = "l’année diffère",
        ["titleAlike"] = "le titre concorde à la forme ou à l’ordre près",
        ["titleNear"] = "le titre concorde à une ou deux lettres près",
        ["titlePart"] = "le titre concorde sans son sous-titre",
        ["titleOther"] = "la source rapproche le titre",
        ["director"] = "la réalisation concorde",
        ["directorDiffers"] = "la réalisation diffère",
        ["onlyOne"] = "aucun autre film ne porte ce titre",
        ["agree"] = "plusieurs sources concordent",
        ["runningTime"] = "la durée concorde",
        ["runningTimeDiffers"] = "la durée diffère",
    };
}
