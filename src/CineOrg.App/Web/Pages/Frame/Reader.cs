using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>For whom a page is written.</summary>
/// <param name="IsOwner">Paths and workrooms are the owner's.</param>
/// <param name="Session">Pseudonym; null without a session.</param>
/// <param name="Ahead">Fetched ahead by the browser: nobody asked yet.</param>
public sealed record Reader(string Language, bool IsOwner, string? Session, bool Ahead, string Here)
{
    internal static Reader Of(HttpContext context)
    {
        var visitor = context.Visitor();
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.ContentLanguage = context.Language();
        var ahead = context.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal);
        return new(context.Language(), visitor.IsOwner, visitor.Session, ahead, context.Request.Path + context.Request.QueryString);
    }
}
