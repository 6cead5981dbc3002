using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Identifying;
using CineOrg.Core.Library.Matching;
using Microsoft.Extensions.Primitives;

namespace CineOrg.App.Web.Pages.Review;

/// <summary>Where the owner decides which film a file is. Forms alone do all of it; the keyboard and progress are added by a script.</summary>
internal static class ReviewEndpoint
{
    private const int PageSize = 24;

    public static void MapReview(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/review", Show);
        pages.MapRead("/review/{copy:guid}", One);
        pages.MapPost("/review/{copy:guid}", Decide).DisableAntiforgery();
        pages.MapPost("/review", Many).DisableAntiforgery();
        pages.MapPost("/review/undo", Undo).DisableAntiforgery();
    }

    private static async Task<IResult> Show(
        string? page, string? done, HttpContext context, ReviewService review, ClashViews clashes, EnrichmentOptions options, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (!reader.IsOwner) return context.OwnersOnly();
        var waiting = await review.List(QueryValues.Whole("page", page, 1, 100_000) ?? 1, PageSize, stop);
        var open = await clashes.Read(reader.Language, 50, stop);
        return context.Show<ReviewPage>(new { Reader = reader, Waiting = waiting, Clashes = open, Done = QueryValues.Whole("done", done, 0, 1000), Threshold = options.MatchThreshold });
    }

    /// <summary>One copy at any time, with what a search by hand finds.</summary>
    private static async Task<IResult> One(Guid copy, string? q, HttpContext context, ReviewService review, ByHand search, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (!reader.IsOwner) return context.OwnersOnly();
        if (await review.Find(copy, stop) is not { } item) return context.NotFound();
        var text = QueryValues.Text("q", q, 500);
        return context.Show<ReviewOnePage>(new { Reader = reader, Item = text is null ? item : item with { Candidates = await search.Find(text, stop) }, Text = text });
    }

    // A film's id, what sources call it (source:value, with title and year), or nothing: none of the candidates.
    private static async Task<IResult> Decide(Guid copy, HttpContext context, ReviewService review, CancellationToken stop)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        var form = await context.Request.ReadFormAsync(stop);
        var change = await Choice(copy, form["film"].ToString(), review, stop) is { } choice ? await review.Accept(copy, choice, stop) : await review.None(copy, stop);
        return change is null ? context.NotFound() : Results.LocalRedirect(form["from"] == "film" ? $"/films/{change.To}" : "/review?done=1");
    }

    private static async Task<IResult> Many(HttpContext context, ReviewService review, CancellationToken stop)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        var form = await context.Request.ReadFormAsync(stop);
        var changes = QueryValues.Whole("from", form["from"], 1, 100) is { } percent
            ? await review.AcceptFrom(percent / 100.0, stop) : await review.AcceptBest(Copies(form["copy"]), stop);
        return Results.LocalRedirect($"/review?done={changes.Count}");
    }

    private static async Task<IResult> Undo(HttpContext context, ReviewService review, CancellationToken stop)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        await review.Undo(null, stop);
        return Results.LocalRedirect("/review");
    }

    private static async Task<FilmChoice?> Choice(Guid copy, string film, ReviewService review, CancellationToken stop)
    {
        if (Guid.TryParse(film, out var movie)) return FilmChoice.Held(movie);
        var (ids, title, year) = Proposal.Read(film);
        if (ids.Count == 0) return null;
        var known = (await review.Find(copy, stop))?.Candidates.FirstOrDefault(candidate => ids.Any(id => candidate.ExternalIds.GetValueOrDefault(id.Key) == id.Value));
        return known is null ? new(null, ids, title, year) : FilmChoice.Of(known);
    }

    private static IEnumerable<Guid> Copies(StringValues texts) =>
        texts.Select(text => Guid.TryParse(text, out var copy) ? copy : Guid.Empty).Where(copy => copy != Guid.Empty);
}
