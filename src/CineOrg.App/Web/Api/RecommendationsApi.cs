using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Recommended;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Recommending;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Api;

/// <summary>Films put forward to whoever asks, each with why.</summary>
internal static class RecommendationsApi
{
    public static void MapRecommendations(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/v1/recommendations", List).WithTags("recommendations").Produces<PaginatedResponse<ToldRecommendation>>().WithName("listRecommendations")
            .WithSummary("Films put forward to whoever asks: those named to them from outside, then those found by what they and others here watched and by what films share");
        routes.MapPost("/v1/works/{id:guid}/dismiss", Dismiss).SessionWrites().WithTags("recommendations").Produces(204).ProducesUnknown().WithName("dismissWork")
            .WithSummary("Put this film forward to me no more");
    }

    private static async Task<IResult> List(string? page, string? pageSize, PutForward forward, HttpContext context)
    {
        var (number, size) = (QueryValues.Page(page), QueryValues.PageSize(pageSize));
        var (received, found) = await forward.Of(context);
        var shown = ((IReadOnlyList<ToldRecommendation>)[.. received, .. found]).Cut(number, size);
        return new JsonAnswer<PaginatedResponse<ToldRecommendation>>(
            PaginatedResponse<ToldRecommendation>.Of(shown, context.Request), ApiJson.Default.PaginatedResponseToldRecommendation);
    }

    private static async Task<IResult> Dismiss(Guid id, IReceived received, IMovieRepository movies, ITransactions transactions, TimeProvider clock, HttpContext context)
    {
        if (context.Visitor().Viewer is not { } viewer || await movies.LevelOf(id, context.RequestAborted) is null) throw new UnknownException();
        await transactions.Run(Durability.Person, transaction =>
        {
            received.Dismiss(transaction, viewer, id, clock.GetUtcNow());
            return 0;
        }, context.RequestAborted);
        return Results.NoContent();
    }
}
