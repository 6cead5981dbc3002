namespace CineOrg.App.Web.Api;

/// <summary>
/// A refusal as RFC 9457 problem details. The type (<c>urn:cineorg:problem:…</c>) is stable and for programs, the title for people.
/// </summary>
internal sealed record Problem(string Type, int Status, string English, string French)
{
    public static readonly Problem BadValue = new("bad-value", 400, "A value is not allowed.", "Une valeur n’est pas admise.");
    public static readonly Problem UnknownHost = new("unknown-host", 400, "This program does not answer to that host name.", "Ce programme ne répond pas à ce nom d’hôte.");
    public static readonly Problem KeyNeeded = new("key-needed", 401, "The owner’s key is needed.", "La clé du propriétaire est requise.");
    public static readonly Problem NotProven = new("not-proven", 401, "The delivery does not prove who sends it.", "La livraison ne prouve pas qui l’envoie.");
    public static readonly Problem LinkUsed = new("link-used", 401, "This link is unknown or has been used.", "Ce lien est inconnu ou a déjà servi.");
    public static readonly Problem ForeignOrigin = new("foreign-origin", 403, "The request does not come from this site.", "La requête ne vient pas de ce site.");
    public static readonly Problem OutsideLibrary = new("outside-library", 403, "The path is outside the library.", "Le chemin est hors de la bibliothèque.");
    public static readonly Problem Unknown = new("unknown", 404, "There is nothing here.", "Il n’y a rien ici.");
    public static readonly Problem Ended = new("ended", 409, "It has already ended.", "C’est déjà terminé.");
    public static readonly Problem TooMany = new("too-many-requests", 429, "Too many requests; come back later.", "Trop de requêtes ; revenez plus tard.");
    public static readonly Problem Failed = new("failed", 500, "Something went wrong here; the log knows more.", "Une erreur est survenue ; le journal en dit plus.");
    public static readonly Problem Busy = new("busy", 503, "People come first just now; come back a little later.", "Les personnes passent d’abord\u00a0; revenez un peu plus tard.");
    public static readonly Problem SourceSilent = new("source-silent", 503, "The source does not answer now.", "La source ne répond pas pour l’instant.");
    public static readonly Problem NoRoom = new("no-room", 507, "The disk takes nothing more: nothing was changed.", "Le disque n’accepte plus rien\u00a0: rien n’a été changé.");

    /// <summary>The type as programs see it.</summary>
    public string Urn => $"urn:cineorg:problem:{Type}";

    /// <summary>Ends the request with this refusal.</summary>
    /// <param name="errors">Field → what is wrong with it.</param>
    public Task Write(HttpContext context, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var details = new ProblemBody(Urn, Title(context), Status, errors, context.TraceIdentifier);
        context.Response.StatusCode = Status;
        return Utf8Json.Write(context.Response, details, ApiJson.Default.ProblemBody, "application/problem+json");
    }

    private string Title(HttpContext context) => context.Tell(context.Language()) == "fr" ? French : English;
}

/// <summary>RFC 9457's members, ours after them.</summary>
/// <param name="Errors">Field → what is wrong with it.</param>
/// <param name="RequestId">Names this request in the log.</param>
internal sealed record ProblemBody(string Type, string Title, int Status, IReadOnlyDictionary<string, string[]>? Errors, string RequestId);
