namespace CineOrg.App.Web.Auth;

/// <summary>Whether a browser sends a request from one of our own pages. Browsers say so; pages cannot make them lie.</summary>
internal static class Origins
{
    public static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none")) return true;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !IsOurs(origin, request);
    }

    /// <summary>True when the browser has said where the request comes from.</summary>
    public static bool IsTold(HttpRequest request) =>
        request.Headers.ContainsKey("Sec-Fetch-Site") || request.Headers.Origin.Count > 0;

    /// <summary>True when a page of ours links here, so that this site's cookies came along.</summary>
    public static bool IsLinkedHere(HttpRequest request) => request.Headers.Referer.ToString() is { Length: > 0 } page && IsOurs(page, request);

    private static bool IsOurs(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme == request.Scheme
        && string.Equals(uri.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);

    // A default port is in no Origin, and may be in no Host.
    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";
}
