using System.Globalization;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Discovering;

namespace CineOrg.App.Web.Pages.Discover;

/// <summary>
/// Films that sources know and nobody here holds. Only a posted form makes one stand in the catalogue: a link that is followed by a
/// crawler, or fetched ahead, makes nothing.
/// </summary>
internal static class DiscoverEndpoint
{
    private const string Address = "/discover/{source}/{externalId}";

    public static void MapDiscover(this IEndpointRouteBuilder pages)
    {
        pages.MapRead(Address, Show);
        pages.MapPost(Address, Open).SessionWrites().DisableAntiforgery();
    }

    private static async Task<IResult> Show(string source, string externalId, HttpContext context, Discovery discovery, CancellationToken stop)
    {
        if (!ExternalIdPattern.IsValid(source, externalId)) return context.NotFound();
        return await discovery.Known(source, externalId, stop) is { } known
            ? Results.LocalRedirect($"/films/{known}")
            : context.Show<DiscoverPage>(new { Reader = Reader.Of(context), Address = context.Request.Path.Value });
    }

    private static async Task<IResult> Open(string source, string externalId, HttpContext context, Discovery discovery, CancellationToken stop)
    {
        if (!ExternalIdPattern.IsValid(source, externalId)) return context.NotFound();
        var place = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(stop))["place"].ToString() : "";
        try
        {
            if (await discovery.Open(source, externalId, stop) is not { } film) return context.NotFound();
            context.Response.Headers.Location = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
                ? FoundAt.Link(film, rank) : $"/films/{film}";
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }
        catch (SourceFailedException)
        {
            return context.Show<DiscoverPage>(
                new { Reader = Reader.Of(context), Address = context.Request.Path.Value, Failed = true }, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
