using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;

namespace CineOrg.App.Web.Pages.Sought;

/// <summary>A film that was asked for, with its search.</summary>
public sealed record SoughtLine(MovieItem Film, SoughtFilm Search);

/// <summary>Find or request: the act on a film's page, and the list of what is being looked for.</summary>
internal static class SoughtEndpoint
{
    private const int Most = 200;

    public static void MapSought(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/sought", Show);
        pages.MapPost("/films/{id:guid}/request", Ask).SessionWrites().DisableAntiforgery();
        pages.MapPost("/films/{id:guid}/forget", Forget).OwnerOnly().DisableAntiforgery();
    }

    private static async Task<IResult> Show(HttpContext context, ISoughtFilms sought, IMovieRepository movies, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var searches = (await sought.List(Most, stop)).ToDictionary(search => search.Film);
        var films = await movies.Items([.. searches.Keys], reader.Language, stop);
        return context.Show<SoughtPage>(new { Reader = reader, Lines = (IReadOnlyList<SoughtLine>)[.. films.Select(film => new SoughtLine(film, searches[film.Id]))] });
    }

    private static async Task<IResult> Ask(Guid id, HttpContext context, FindOrRequest wish, CancellationToken stop) =>
        await wish.Ask(id, context.Viewing().Country, context.Asker(), stop) is null ? context.NotFound() : Results.LocalRedirect("/sought");

    private static async Task<IResult> Forget(Guid id, Requests requests, CancellationToken stop)
    {
        await requests.Forget(id, stop);
        return Results.LocalRedirect("/sought");
    }
}
