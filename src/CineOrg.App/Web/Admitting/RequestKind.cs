using CineOrg.App.Web.Auth;

namespace CineOrg.App.Web.Admitting;

/// <summary>Who waits for a request.</summary>
internal enum RequestKind
{
    /// <summary>A person, now.</summary>
    Person,

    /// <summary>A person, for as long as a film plays.</summary>
    Player,

    /// <summary>Nobody: it is fetched ahead, or by a program in the background. May be put off.</summary>
    Other,

    /// <summary>What costs next to nothing or stays open: assets, images, event streams, health.</summary>
    Aside,
}

/// <summary>Tells requests apart by what their sender says of them.</summary>
internal static class RequestKinds
{
    /// <summary>From this urgency on (RFC 9218, section 4.1: 0 most urgent, 3 usual, 7 background) nobody waits.</summary>
    private const char Background = '6';

    public static RequestKind Of(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/media", StringComparison.Ordinal)) return RequestKind.Player;
        if (RateLimiter.IsUncounted(request.Path)) return RequestKind.Aside;
        return IsAhead(request.Headers) || IsBackground(request.Headers["Priority"]) ? RequestKind.Other : RequestKind.Person;
    }

    private static bool IsAhead(IHeaderDictionary headers) =>
        headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal) || headers["Purpose"].ToString().Equals("prefetch", StringComparison.Ordinal);

    private static bool IsBackground(string? priority)
    {
        if (priority is null) return false;
        var at = priority.IndexOf("u=", StringComparison.Ordinal);
        return at >= 0 && at + 2 < priority.Length && priority[at + 2] is >= Background and <= '7';
    }
}
