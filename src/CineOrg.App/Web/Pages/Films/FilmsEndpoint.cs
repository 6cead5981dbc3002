using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>The wall, one film, and its body alone for a page that fills itself in.</summary>
internal static class FilmsEndpoint
{
    public static void MapFilms(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/films", ShowWall);
        pages.MapRead("/films/{id:guid}", ShowFilm);
        pages.MapRead("/films/{id:guid}/body", ShowBody);
        pages.MapRead("/play/{film:guid}/{copy:guid}", Play);
    }

    private static async Task<IResult> ShowWall(HttpContext context, IMovieRepository movies, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var filter = WallFilter.Read(context.Request.Query);
        return context.Show<WallPage>(new { Reader = reader, Filter = filter, Films = await movies.List(filter.Query(reader.Language), stop), Facets = await movies.Facets(stop) });
    }

    private static async Task<IResult> ShowFilm(Guid id, HttpContext context, IMovieRepository movies, Opening opening, OpeningOptions needs, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (!reader.Ahead && HttpMethods.IsGet(context.Request.Method)) await opening.Film(id, needs.Page, reader.Session, stop);
        return await movies.Profile(id, reader.Language, reader.IsOwner, stop) is { } film
            ? context.Show<FilmPage>(new { Reader = reader, Film = film }) : context.NotFound();
    }

    private static async Task<IResult> ShowBody(Guid id, HttpContext context, IMovieRepository movies, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return await movies.Profile(id, reader.Language, reader.IsOwner, stop) is { } film
            ? context.Show<FilmBody>(new { Reader = reader, Film = film }) : context.NotFound();
    }

    private static async Task<IResult> Play(Guid film, Guid copy, HttpContext context, IMovieRepository movies, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return await movies.Profile(film, reader.Language, stop: stop) is { } known && known.Copies.Any(held => held.Id == copy && held.State == "present")
            ? context.Show<PlayPage>(new { Reader = reader, Film = known, Copy = copy }) : context.NotFound();
    }
}
