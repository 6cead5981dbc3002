using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Web.Ways;

/// <summary>Films to play now in place of one that cannot be played, or is hidden.</summary>
internal static class AlternativesApi
{
    public static void MapAlternatives(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/v1/works/{id:guid}/alternatives", Of).WithTags("works").Produces<IReadOnlyList<ToldAlternative>>().ProducesUnknown().WithName("getAlternatives")
            .WithSummary("Films that whoever asks can play now in place of this one, found along the graph, each with what they share");

    private static async Task<IResult> Of(Guid id, string? take, IMovieRepository movies, Instead instead, HttpContext context)
    {
        var most = QueryValues.Whole("take", take, 1, Wish.Most) ?? instead.Most;
        if (await movies.LevelOf(id, context.RequestAborted) is null) throw new UnknownException();
        return new JsonAnswer<IReadOnlyList<ToldAlternative>>(await instead.Of(id, context, most), ApiJson.Default.IReadOnlyListToldAlternative);
    }
}
