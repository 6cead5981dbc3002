using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Context;

namespace CineOrg.App.Web.Pages.Sought;

/// <summary>Find or request: the act on a film's page, and the list of what is being looked for.</summary>
internal static class SoughtEndpoint
{
    private const int Most = 200;

    public static void MapSought(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/sought", Show);
        pages.MapPost("/films/{id:guid}/request", Ask).SessionWrites().DisableAntiforgery();
        pages.MapPost("/films/{id:guid}/forget", Forget).OwnerOnly().DisableAntiforgery();
    }

    private static async Task<IResult> Show(HttpContext context, SoughtShown sought, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return context.Show<SoughtPage>(new { Reader = reader, Lines = await sought.List(context, reader.Language, Most, stop) });
    }

    private static async Task<IResult> Ask(Guid id, HttpContext context, FindOrRequest wish, CancellationToken stop) =>
        await wish.Ask(id, context.Viewing().Country, context.Asker(), stop) is null ? context.NotFound() : Results.LocalRedirect("/sought");

    private static async Task<IResult> Forget(Guid id, Requests requests, CancellationToken stop)
    {
        await requests.Forget(id, stop);
        return Results.LocalRedirect("/sought");
    }
}
