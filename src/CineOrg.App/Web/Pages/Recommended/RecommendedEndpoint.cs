using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Recommended;
using CineOrg.Core.Context.Recommending;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Pages.Recommended;

/// <summary>Films put forward to the reader, with why, and the act that takes one away.</summary>
internal static class RecommendedEndpoint
{
    /// <summary>On the page.</summary>
    private const int Most = 36;

    public static void MapRecommended(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/recommended", Show);
        pages.MapPost("/films/{id:guid}/dismiss", Dismiss).SessionWrites().DisableAntiforgery();
    }

    private static async Task<IResult> Show(HttpContext context, PutForward forward, ShownTo shown)
    {
        var (received, found) = await forward.Of(context, Most);
        await shown.Tell(context, "page", [.. received, .. found]);
        return context.Show<RecommendedPage>(new { Reader = Reader.Of(context), Found = found, Received = received });
    }

    private static async Task<IResult> Dismiss(Guid id, HttpContext context, IReceived received, ITransactions transactions, TimeProvider clock, CancellationToken stop)
    {
        if (context.Visitor().Viewer is not { } viewer) return context.NotFound();
        await transactions.Run(Durability.Person, transaction =>
        {
            received.Dismiss(transaction, viewer, id, clock.GetUtcNow());
            return 0;
        }, stop);
        return Results.LocalRedirect("/recommended");
    }
}
