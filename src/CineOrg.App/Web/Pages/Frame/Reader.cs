using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>For whom a page is written.</summary>
/// <param name="IsOwner">Paths and workrooms are the owner's.</param>
/// <param name="Session">Pseudonym; null without a session.</param>
/// <param name="Ahead">Fetched ahead by the browser: nobody asked yet.</param>
public sealed record Reader(string Language, bool IsOwner, string? Session, bool Ahead, string Here)
{
    /// <summary>How they look at films.</summary>
    public Viewing Viewing { get; init; } = new(Curiosity.High, "FR");

    /// <summary>What they chose of it.</summary>
    public ViewingChoice Choice { get; init; } = new();

    /// <summary>Why their steps have moved the level, as a word; null when nothing did. It stands in no page that others share.</summary>
    public string? WhyMoved { get; init; }

    /// <summary>Who has seen what: the owner is one person in whichever browser. Null: nobody that could be known again.</summary>
    public string? Viewer => IsOwner ? "owner" : Session;

    internal static bool IsAhead(HttpRequest request) =>
        request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal);

    internal static Reader Of(HttpContext context)
    {
        var visitor = context.Visitor();
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.ContentLanguage = context.Language();
        return new(context.Language(), visitor.IsOwner, visitor.Session, IsAhead(context.Request), context.Request.Path + context.Request.QueryString)
        {
            Viewing = context.Viewing(), Choice = context.ViewingChoice(), WhyMoved = context.WhyMoved(),
        };
    }
}
