using System.Security.Cryptography;
using System.Text;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Posters;
using CineOrg.App.Web.Texts;
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
        var director = film.Crew.FirstOrDefault(credit => credit.Role == "director")?.Name;
        var drawn = Encoding.UTF8.GetBytes(PosterArt.Svg(new(Tongue.Of(language).Print(film.Title), film.Year, film.Genres.Count > 0 ? film.Genres[0] : null, director)));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(drawn).AsSpan(0, 8))}\"";
        context.Response.Headers.CacheControl = "private, max-age=3600, stale-while-revalidate=86400";
        return Results.Bytes(drawn, "image/svg+xml", entityTag: new(tag));
    }
}
