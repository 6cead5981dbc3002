using System.Text.Json;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Library;
using CineOrg.Core.Library.Matching;

namespace CineOrg.App.Web.Api;

/// <summary>Copies whose film a person should look at. Paths are in it, so it is the owner's.</summary>
internal static class ReviewApi
{
    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        var review = routes.MapGroup("/v1/review").WithTags("review").OwnerOnly();
        review.MapRead("/", List).Produces<IReadOnlyList<ReviewItem>>().WithName("listReview")
            .WithSummary("Copies whose film a person should look at");
        review.MapPost("/{copyId:guid}", Decide).Accepts<ReviewDecision>("application/json").Produces(204).ProducesUnknown().WithName("decideReview")
            .WithSummary("Say which film a copy is of");
    }

    private static async Task<IResult> List(string? limit, ReviewService review, HttpContext context) =>
        new JsonAnswer<IReadOnlyList<ReviewItem>>(
            await review.List(QueryValues.Whole("limit", limit, 1, 100) ?? 100, context.RequestAborted), ApiJson.Default.IReadOnlyListReviewItem);

    private static async Task Decide(Guid copyId, ReviewService review, HttpContext context)
    {
        var chosen = (await Read(context)).MovieId;
        var done = chosen is { } movie
            ? await review.Accept(copyId, movie, context.RequestAborted)
            : await review.Keep(copyId, context.RequestAborted);
        if (done) context.Response.StatusCode = StatusCodes.Status204NoContent;
        else await Problem.Unknown.Write(context);
    }

    private static async Task<ReviewDecision> Read(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(ApiJson.Default.ReviewDecision, context.RequestAborted) ?? new(null);
        }
        catch (JsonException)
        {
            throw new BadValueException("movieId", "a film’s id, or none to keep the film it stands under");
        }
    }
}

/// <param name="MovieId">The film the copy is of; none: it stays where it is, for good.</param>
internal sealed record ReviewDecision(Guid? MovieId);
