namespace CineOrg.App.Web.Auth;

/// <summary>Tells browsers what our pages never do, so that a slip in one of them stays harmless.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Everything that a page shows is ours: no maker's server learns who looks at what.
    private const string Policy =
        "default-src 'self'; script-src 'self' 'inline-speculation-rules'; style-src 'self'; img-src 'self'; media-src 'self' blob:; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
