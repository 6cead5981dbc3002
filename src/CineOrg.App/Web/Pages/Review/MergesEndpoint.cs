using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Merging;

namespace CineOrg.App.Web.Pages.Review;

/// <summary>Where the owner decides whether two are one, and sees and undoes what was merged.</summary>
internal static class MergesEndpoint
{
    public static void MapMergePages(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/merges", Show);
        pages.MapPost("/merges/{merge:guid}/undo", Undo).DisableAntiforgery();
        pages.MapPost("/clashes/{clash:guid}", Decide).DisableAntiforgery();
    }

    private static async Task<IResult> Show(HttpContext context, MergeService merges, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return reader.IsOwner ? await Page(context, reader, merges, null, stop) : context.OwnersOnly();
    }

    private static async Task<IResult> Undo(Guid merge, HttpContext context, MergeService merges, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (!reader.IsOwner) return context.OwnersOnly();
        return (await merges.Undo(merge, stop)).Refused switch
        {
            "unknown" => context.NotFound(),
            { } refused and ("mergedFurther" or "imported") => await Page(context, reader, merges, refused, stop),
            _ => Results.LocalRedirect("/merges"),
        };
    }

    private static async Task<IResult> Decide(Guid clash, HttpContext context, MergeService merges, CancellationToken stop)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        var form = await context.Request.ReadFormAsync(stop);
        return Spelling.Read<ClashState>(form["decision"]) is { } decision && await merges.Decide(clash, decision, stop)
            ? Results.LocalRedirect("/review") : context.NotFound();
    }

    private static async Task<IResult> Page(HttpContext context, Reader reader, MergeService merges, string? refused, CancellationToken stop) =>
        context.Show<MergesPage>(new { Reader = reader, Merges = (await merges.History(null, stop: stop)).Items, Refused = refused });
}
