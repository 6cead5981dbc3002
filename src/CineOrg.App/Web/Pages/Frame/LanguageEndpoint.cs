using CineOrg.App.Web.Api;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Remembers the reader's language and returns to the page.</summary>
internal static class LanguageEndpoint
{
    public static void MapLanguage(this IEndpointRouteBuilder pages) => pages.MapGet("/language", Choose);

    private static IResult Choose(HttpContext context, string? to, string? lang)
    {
        if (lang is "fr" or "en" && !Reader.Of(context).Ahead)
            context.Response.Cookies.Append(RequestLanguage.Cookie, lang, new() { Path = "/", SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
        return Results.LocalRedirect(Here.IsHere(to) ? to! : "/");
    }
}
