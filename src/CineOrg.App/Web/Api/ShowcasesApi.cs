using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <summary>Films that the sources put forward and that nobody here owns.</summary>
internal static class ShowcasesApi
{
    public static void MapShowcases(this IEndpointRouteBuilder routes)
    {
        foreach (var showcase in Enum.GetValues<Showcase>())
            routes.MapRead($"/v1/showcases/{showcase.Word()}", (string? page, string? pageSize, Showcases showcases, HttpContext context) => List(showcase, page, pageSize, showcases, context))
                .Produces<PaginatedResponse<MovieItem>>().WithName($"list{showcase}").WithTags("shelves")
                .WithSummary(showcase == Showcase.Trending ? "Films watched most these days, in the source’s order, without those owned here" : "Films that have just come out, without those owned here");
    }

    private static async Task<IResult> List(Showcase showcase, string? page, string? pageSize, Showcases showcases, HttpContext context)
    {
        var films = await showcases.Unowned(showcase, context.Speak(), context.Viewing(), context.RequestAborted);
        return new JsonAnswer<PaginatedResponse<MovieItem>>(
            PaginatedResponse<MovieItem>.Of(films.Cut(QueryValues.Page(page), QueryValues.PageSize(pageSize)), context.Request), ApiJson.Default.PaginatedResponseMovieItem);
    }
}

/// <summary>The showcases as a person is shown them.</summary>
internal sealed class Showcases(IShowcaseRepository showcases, IMovieRepository movies, Showing showing)
{
    public async Task<IReadOnlyList<MovieItem>> Unowned(Showcase showcase, string language, Viewing viewing, CancellationToken stop)
    {
        var items = await movies.Items(await showcases.Films(showcase, stop), language, stop);
        return await showing.Items([.. items.Where(item => item.Copies == "none")], viewing, stop);
    }
}
