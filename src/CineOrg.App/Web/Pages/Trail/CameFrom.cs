using CineOrg.App.Web.Auth;
using CineOrg.Core.Context;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>The page whose link was followed.</summary>
internal static class CameFrom
{
    /// <summary>The step it is; null when it is none.</summary>
    public static EntityName? Step(HttpRequest request) => Page(request) is { } page ? PagePath.Read(page) : null;

    /// <summary>Path and query of our page; null when there is none.</summary>
    public static string? Page(HttpRequest request) =>
        Origins.IsLinkedHere(request) && Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) ? page.PathAndQuery : null;
}
