using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Images;

namespace CineOrg.App.Web.Pages.Pictures;

/// <summary>
/// Images that the catalogue states, from this machine. Their tag is their content's, so a browser that holds one is answered in a few
/// bytes; until one has come, and where none can be had, what is drawn stands in its place.
/// </summary>
internal static class ImagesEndpoint
{
    public static void MapImages(this IEndpointRouteBuilder app) =>
        app.MapRead("/images/{subject:guid}/{key:length(16)}/{width:int:range(0,100000)}", Show).ExcludeFromDescription();

    private static async Task<IResult> Show(
        Guid subject, string key, int width, HttpContext context, HeldImages images, StatedImages stated, IMovieRepository movies, CancellationToken stop)
    {
        var name = new ImageName(subject, key, width);
        return await images.Show(name, () => stated.Find(name, CancellationToken.None), stop) switch
        {
            ShownImage.Bytes shown => Shown(shown, context),
            ShownImage.Absent absent => await Instead(name, absent.Coming, context, movies, stop),
            _ => Results.NotFound(),
        };
    }

    private static IResult Shown(ShownImage.Bytes shown, HttpContext context)
    {
        context.Response.Headers.CacheControl = shown.Lasts ? "public, max-age=2592000, immutable" : "public, max-age=86400, stale-while-revalidate=604800";
        return Results.Stream(shown.Content, shown.Format.Type, entityTag: new($"\"{Convert.ToHexStringLower(shown.Hash.AsSpan(0, 16))}\""), enableRangeProcessing: true);
    }

    private static async Task<IResult> Instead(ImageName name, bool coming, HttpContext context, IMovieRepository movies, CancellationToken stop)
    {
        var language = context.Language();
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.CacheControl = coming ? "no-store" : "private, max-age=600";
        if (coming) context.Response.Headers["Server-Timing"] = "coming"; // the page looks again: pictures.js
        var film = await movies.Profile(name.Subject, language, stop: stop);
        var isPoster = film?.Poster is { } poster && ImageName.KeyOf(poster.Url) == name.Key;
        return Results.Bytes(isPoster ? Drawn.Poster(film!, language) : Drawn.Ground, Drawn.Type);
    }
}
