namespace CineOrg.App.Web.Api;

/// <summary>The reader's language: <c>?lang=</c>, else the choice kept in the cookie <c>lang</c>, else Accept-Language, else French.</summary>
internal static class RequestLanguage
{
    public const string Cookie = "lang";
    private const string Otherwise = "fr";

    public static string Language(this HttpContext context)
    {
        var request = context.Request;
        if (request.QueryString.HasValue && Spoken(request.Query["lang"]) is { } asked) return asked;
        if (request.Headers.Cookie.Count > 0 && Spoken(request.Cookies[Cookie]) is { } chosen) return chosen;
        return Preferred(request.Headers.AcceptLanguage.ToString()) ?? Otherwise;
    }

    /// <summary>The language, after checking that one asked for is spoken here; says by <c>Vary</c> what the answer hangs on.</summary>
    /// <exception cref="BadValueException"><c>?lang=</c> is neither <c>fr</c> nor <c>en</c>.</exception>
    public static string Speak(this HttpContext context)
    {
        if (context.Request.QueryString.HasValue && context.Request.Query["lang"] is { Count: > 0 } asked && Spoken(asked) is null)
            throw new BadValueException("lang", "fr or en");
        return context.Tell(context.Language());
    }

    /// <summary>Says in which language the answer is, and by <c>Vary</c> what that hangs on.</summary>
    public static string Tell(this HttpContext context, string language)
    {
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.ContentLanguage = language;
        return language;
    }

    private static string? Spoken(string? tag) => tag switch
    {
        null or "" => null,
        ['f' or 'F', 'r' or 'R'] or ['f' or 'F', 'r' or 'R', '-', ..] => "fr",
        ['e' or 'E', 'n' or 'N'] or ['e' or 'E', 'n' or 'N', '-', ..] => "en",
        _ => null,
    };

    // Tags come best first in practice; an explicit weight decides when one is given.
    private static string? Preferred(string header)
    {
        string? best = null;
        var weight = 0.0;
        foreach (var range in header.AsSpan().Split(','))
        {
            var part = header.AsSpan(range).Trim();
            var end = part.IndexOf(';');
            var spoken = Spoken((end < 0 ? part : part[..end]).Trim().ToString());
            var its = end < 0 ? 1 : Weight(part[(end + 1)..]);
            if (spoken is not null && its > weight) (best, weight) = (spoken, its);
        }
        return best;
    }

    private static double Weight(ReadOnlySpan<char> parameter)
    {
        var trimmed = parameter.Trim();
        return trimmed.StartsWith("q=")
            && double.TryParse(trimmed[2..], System.Globalization.CultureInfo.InvariantCulture, out var weight) ? weight : 0;
    }
}
