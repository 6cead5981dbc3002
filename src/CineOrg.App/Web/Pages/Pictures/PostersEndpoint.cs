using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Pictures;

/// <summary>The drawn poster of a film. Its tag is its content's, so a browser that holds it is answered in a few bytes.</summary>
internal static class PostersEndpoint
{
    public static void MapPosters(this IEndpointRouteBuilder pages) => pages.MapRead("/posters/{id:guid}.svg", Show);

    private static async Task<IResult> Show(Guid id, HttpContext context, IMovieRepository movies, CancellationToken stop)
    {
        var language = context.Language();
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        if (await movies.Profile(id, language, stop: stop) is not { } film) return Results.NotFound();
        var drawn = Drawn.Poster(film, language);
        context.Response.Headers.CacheControl = "private, max-age=3600, stale-while-revalidate=86400";
        return Results.Bytes(drawn, Drawn.Type, entityTag: new(Drawn.Tag(drawn)));
    }
}
