using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>The wall, one film, and its body alone for a page that fills itself in.</summary>
internal static class FilmsEndpoint
{
    public static void MapFilms(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/films", ShowWall);
        pages.MapRead("/films/{id:guid}", ShowFilm);
        pages.MapRead("/films/{id:guid}/body", ShowBody);
        pages.MapPost("/films/{id:guid}/opened", Opened).SessionWrites();
        pages.MapPost("/films/{id:guid}/seen", Seen).SessionWrites().DisableAntiforgery();
    }

    private static async Task<IResult> ShowWall(HttpContext context, IMovieRepository movies, Showing showing, Opening opening, Instead instead, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var filter = WallFilter.Read(context.Request.Query);
        var query = filter.Query(reader.Language);
        var films = await showing.List(query, reader.Viewing, stop);
        await opening.Listed(films.Items, stop);
        return context.Show<WallPage>(new
        {
            Reader = reader, Filter = filter, Films = films, Facets = await movies.Facets(showing.Within(reader.Viewing), stop),
            Hidden = await instead.OfList(query, films, context),
        });
    }

    private static async Task<IResult> ShowFilm(
        Guid id, HttpContext context, FilmPages films, Arrivals arrivals, WayIn ways, CancellationToken stop)
    {
        var found = FoundAt.Take(context.Request);
        var reader = Reader.Of(context);
        var from = found is null ? CameFrom.Step(context.Request) : null;
        if (reader.Ahead || !HttpMethods.IsGet(context.Request.Method)) await arrivals.Ahead(context, EntityName.OfMovie(id), from, stop);
        else await arrivals.AtFilm(context, id, from, await ways.To(id, CameFrom.Page(context.Request), found, reader, stop), stop);
        return await films.Page(id, context, Reader.Of(context), stop); // as they look from the step that this page is
    }

    private static async Task<IResult> ShowBody(Guid id, HttpContext context, FilmPages films, Arrivals arrivals, CancellationToken stop)
    {
        await arrivals.Still(context, EntityName.OfMovie(id), stop);
        return await films.Body(id, context, Reader.Of(context), stop);
    }

    // A page that was fetched ahead was not asked for until it is shown; then its script says so.
    private static async Task<IResult> Opened(Guid id, HttpContext context, Arrivals arrivals, WayIn ways, CancellationToken stop)
    {
        var from = context.Request.Query["from"].ToString();
        var found = FoundAt.Take(context.Request);
        await arrivals.AtFilm(context, id, found is null ? PagePath.Read(from) : null, await ways.To(id, from, found, Reader.Of(context), stop), stop);
        return Results.NoContent();
    }

    private static async Task<IResult> Seen(Guid id, HttpContext context, Seeing seeing, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var form = await context.Request.ReadFormAsync(stop);
        if (form["seen"] == "false") await seeing.Unmark(reader.Viewer!, id, stop);
        else if (!await seeing.Mark(reader.Viewer!, reader.Session, id, stop)) return context.NotFound();
        return Results.LocalRedirect($"/films/{id}");
    }
}
