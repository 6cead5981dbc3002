using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Identifying;
using CineOrg.Core.Library.Matching;

namespace CineOrg.App.Web.Api;

/// <summary>Copies whose film a person should look at. Paths are in it, so it is the owner's.</summary>
internal static class ReviewApi
{
    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        var review = routes.MapGroup("/v1/review").WithTags("review").OwnerOnly();
        review.MapRead("/", List).Produces<PaginatedResponse<ReviewItem>>().WithName("listReview")
            .WithSummary("Copies whose film a person should look at, the longest waiting first");
        review.MapRead("/{copyId:guid}", One).Produces<ReviewItem>().ProducesUnknown().WithName("getReview")
            .WithSummary("One copy and the films it may be, waiting or not");
        review.MapPost("/{copyId:guid}/accept", Accept).Accepts<ReviewChoice>("application/json").Produces<ReviewDone>().ProducesUnknown().WithName("acceptReview")
            .WithSummary("Say which film a copy is of: one that is held, or one that sources know; without a body, the best candidate");
        review.MapPost("/{copyId:guid}/none", None).Produces<ReviewDone>().ProducesUnknown().WithName("refuseReview")
            .WithSummary("None of the candidates, for good");
        review.MapPost("/{copyId:guid}/search", Search).Accepts<ReviewSearch>("application/json").Produces<IReadOnlyList<Candidate>>().ProducesUnknown().WithName("searchReview")
            .WithSummary("Ask the sources for a film by title and year, id or address");
        review.MapPost("/accept", AcceptMany).Accepts<ReviewBatch>("application/json").Produces<ReviewDone>().WithName("acceptReviews")
            .WithSummary("Accept the best candidate of many copies in one go: these, or all that score enough, 200 at a time");
        review.MapPost("/undo", Undo).Accepts<ReviewUndo>("application/json").Produces<ReviewDone>().WithName("undoReview")
            .WithSummary("Take back the latest decisions, or those of one batch");
    }

    private static async Task<IResult> List(string? page, string? pageSize, ReviewService review, HttpContext context) =>
        new JsonAnswer<PaginatedResponse<ReviewItem>>(PaginatedResponse<ReviewItem>.Of(
            await review.List(QueryValues.Page(page), QueryValues.PageSize(pageSize), context.RequestAborted), context.Request),
            ApiJson.Default.PaginatedResponseReviewItem);

    private static async Task<IResult> One(Guid copyId, ReviewService review, HttpContext context) =>
        new JsonAnswer<ReviewItem>(await review.Find(copyId, context.RequestAborted) ?? throw new UnknownException(), ApiJson.Default.ReviewItem);

    private static async Task<IResult> Accept(Guid copyId, ReviewService review, HttpContext context)
    {
        var chosen = await Read(context, ApiJson.Default.ReviewChoice, "movieId", "a film’s id, or externalIds");
        var choice = chosen is { MovieId: null, ExternalIds: null } ? await Best(copyId, review, context) : Choice(chosen);
        return await review.Accept(copyId, choice, context.RequestAborted) is { } change ? Done(1, change.Batch, change.To) : throw new UnknownException();
    }

    private static async Task<IResult> None(Guid copyId, ReviewService review, HttpContext context) =>
        await review.None(copyId, context.RequestAborted) is { } change ? Done(1, change.Batch, change.To) : throw new UnknownException();

    private static async Task<IResult> Search(Guid copyId, ReviewService review, ByHand search, HttpContext context)
    {
        var asked = await Read(context, ApiJson.Default.ReviewSearch, "q", "the text to search for");
        if (await review.Find(copyId, context.RequestAborted) is null) throw new UnknownException();
        var text = QueryValues.Text("q", asked.Q, 500) ?? throw new BadValueException("q", "the text to search for");
        return new JsonAnswer<IReadOnlyList<Candidate>>(await search.Find(text, context.RequestAborted), ApiJson.Default.IReadOnlyListCandidate);
    }

    private static async Task<IResult> AcceptMany(ReviewService review, HttpContext context)
    {
        var asked = await Read(context, ApiJson.Default.ReviewBatch, "atLeast", "a number from 0 to 1, or copies");
        if (asked is { AtLeast: null, Copies: null }) throw new BadValueException("atLeast", "a number from 0 to 1, or copies");
        if (asked.AtLeast is < 0 or > 1 or double.NaN) throw new BadValueException("atLeast", "a number from 0 to 1");
        var changes = asked.Copies is { } copies
            ? await review.AcceptBest(copies, context.RequestAborted)
            : await review.AcceptFrom(asked.AtLeast!.Value, context.RequestAborted);
        return Done(changes.Count, changes is [var first, ..] ? first.Batch : null, null);
    }

    private static async Task<IResult> Undo(ReviewService review, HttpContext context) =>
        Done(await review.Undo((await Read(context, ApiJson.Default.ReviewUndo, "batch", "an id, or none for the latest")).Batch, context.RequestAborted), null, null);

    private static async Task<FilmChoice> Best(Guid copy, ReviewService review, HttpContext context) =>
        await review.Find(copy, context.RequestAborted) is { Candidates: [var best, ..] } ? FilmChoice.Of(best) : throw new UnknownException();

    private static FilmChoice Choice(ReviewChoice chosen) => new(chosen.MovieId, ExternalIds.Of(chosen.ExternalIds ?? new Dictionary<string, string>()),
        QueryValues.Text("title", chosen.Title, 500), chosen.Year is null or (>= 1870 and <= 2100) ? chosen.Year : throw new BadValueException("year", "a year"));

    private static IResult Done(int count, Guid? batch, Guid? movie) => new JsonAnswer<ReviewDone>(new(count, batch, movie), ApiJson.Default.ReviewDone);

    private static async Task<T> Read<T>(HttpContext context, JsonTypeInfo<T> shape, string field, string wanted) where T : new()
    {
        try
        {
            if (context.Request.ContentLength is 0 || !context.Request.HasJsonContentType()) return new();
            return await context.Request.ReadFromJsonAsync(shape, context.RequestAborted) ?? new();
        }
        catch (JsonException)
        {
            throw new BadValueException(field, wanted);
        }
    }
}

/// <summary>Which film a copy is of: a held one, or what sources call it; neither: the best candidate.</summary>
/// <param name="Title">What to call it until the sources have told more.</param>
internal sealed record ReviewChoice(Guid? MovieId, IReadOnlyDictionary<string, string>? ExternalIds, string? Title, int? Year)
{
    public ReviewChoice() : this(null, null, null, null) { }
}

/// <param name="Q">Title and year, an id, or a page’s address.</param>
internal sealed record ReviewSearch(string? Q)
{
    public ReviewSearch() : this((string?)null) { }
}

/// <summary>Whose best candidates to accept.</summary>
internal sealed record ReviewBatch(double? AtLeast, IReadOnlyList<Guid>? Copies)
{
    public ReviewBatch() : this(null, null) { }
}

internal sealed record ReviewUndo(Guid? Batch)
{
    public ReviewUndo() : this((Guid?)null) { }
}

/// <param name="Count">Decisions made or taken back.</param>
/// <param name="Batch">By which they are taken back.</param>
/// <param name="MovieId">The film the copy is of now.</param>
internal sealed record ReviewDone(int Count, Guid? Batch, Guid? MovieId);
