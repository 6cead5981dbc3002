using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Pages.Again;

/// <summary>The owner has a film or person fetched again, whatever the sources answered lately.</summary>
internal static class AgainEndpoint
{
    /// <summary>In the address of a page that is to fill itself in with what comes.</summary>
    private const string Mark = "?again=1";

    public static void MapAgain(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/films/{id:guid}/again", Film).DisableAntiforgery();
        pages.MapPost("/persons/{id:guid}/again", Person).DisableAntiforgery();
    }

    /// <summary>Whether the page is shown after it was asked for again.</summary>
    public static bool IsAgain(this Reader reader) => reader.Here.EndsWith(Mark, StringComparison.Ordinal);

    private static Task<IResult> Film(Guid id, HttpContext context, BulkEnrich enrich, OpeningOptions needs, CancellationToken stop) =>
        Fetch(context, $"/films/{id}", () => enrich.Film(id, needs.Fills, anew: true, stop));

    private static Task<IResult> Person(Guid id, HttpContext context, BulkEnrich enrich, OpeningOptions needs, CancellationToken stop) =>
        Fetch(context, $"/persons/{id}", () => enrich.Person(id, needs.Fills, anew: true, stop));

    private static async Task<IResult> Fetch(HttpContext context, string page, Func<Task<Wish>> wish)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        return (await wish()).Held is null ? context.NotFound() : Results.LocalRedirect(page + Mark);
    }
}
