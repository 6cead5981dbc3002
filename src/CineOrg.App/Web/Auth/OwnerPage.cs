using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;

namespace CineOrg.App.Web.Auth;

/// <summary>Where the one-use link leads.</summary>
internal static class OwnerPage
{
    public static void MapOwner(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/owner", SignIn).ExcludeFromDescription();

    private static async Task SignIn(HttpContext context, OwnerLinks links, Sessions sessions, SessionCookie cookie)
    {
        context.Response.Headers.CacheControl = "no-store";
        // A browser that fetches ahead has not been told to sign anybody in.
        var ahead = context.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal);
        if (ahead || !links.Use(context.Request.Query["token"]))
        {
            await Refuse(context);
            return;
        }
        cookie.Write(context.Response, await sessions.OpenForOwner(context.RequestAborted));
        context.Response.Redirect("/");
    }

    // Links are opened by people, and now and then by a program.
    private static Task Refuse(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        ? context.Tell(Fault.LinkUsed).ExecuteAsync(context)
        : Problem.LinkUsed.Write(context);
}
