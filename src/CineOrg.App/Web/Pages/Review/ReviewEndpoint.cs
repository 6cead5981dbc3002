using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Library.Matching;

namespace CineOrg.App.Web.Pages.Review;

/// <summary>Where the owner decides which film a file is.</summary>
internal static class ReviewEndpoint
{
    public static void MapReview(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/review", Show);
        pages.MapPost("/review/{copy:guid}", Decide).DisableAntiforgery();
    }

    private static async Task<IResult> Show(HttpContext context, ReviewService review, ClashViews clashes, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return reader.IsOwner ? context.Show<ReviewPage>(new { Reader = reader, Items = await review.List(100, stop), Clashes = await clashes.Read(reader.Language, 50, stop) }) : context.OwnersOnly();
    }

    // Without a film: none of the candidates, keep it as it stands.
    private static async Task<IResult> Decide(Guid copy, HttpContext context, ReviewService review, CancellationToken stop)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        var form = await context.Request.ReadFormAsync(stop);
        var decided = Guid.TryParse(form["movie"], out var movie) ? await review.Accept(copy, movie, stop) : await review.Keep(copy, stop);
        return decided ? Results.LocalRedirect("/review") : context.NotFound();
    }
}
