using System.Text.Json;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Playing;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Watched;

namespace CineOrg.App.Web.Api;

/// <summary>How far whoever asks is in films. Without a cookie or key nobody can be known again.</summary>
internal static class WatchApi
{
    public static void MapWatch(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/v1/watch", List).WithTags("watch").Produces<PaginatedResponse<WatchedFilm>>().WithName("listUnfinished")
            .WithSummary("Films that whoever asks began, did not finish and can play now, the last left first");
        var watch = routes.MapGroup("/v1/works/{id:guid}/watch").WithTags("watch");
        watch.MapRead("/", One).Produces<WatchBody>().ProducesUnknown().WithName("getWatch").WithSummary("Where a film was left, and whether it was seen");
        watch.MapPut("/", Save).SessionWrites().Accepts<WatchAsked>("application/json").Produces<WatchBody>().ProducesUnknown().WithName("putWatch")
            .WithSummary("Say where a film was left, or whether it was seen");
        watch.MapDelete("/", Forget).SessionWrites().Produces(204).ProducesUnknown().WithName("forgetWatch")
            .WithSummary("Forget where a film was left, and that it was seen");
    }

    private static async Task<IResult> List(string? page, string? pageSize, GoingOn films, HttpContext context)
    {
        var shown = (await films.Of(Reader.Of(context), stop: context.RequestAborted)).Cut(QueryValues.Page(page), QueryValues.PageSize(pageSize));
        return new JsonAnswer<PaginatedResponse<WatchedFilm>>(
            PaginatedResponse<WatchedFilm>.Of(shown.Select(WatchedFilm.Of), context.Request), ApiJson.Default.PaginatedResponseWatchedFilm);
    }

    private static async Task<IResult> One(Guid id, IMovieRepository movies, IWatchRepository watch, ISeenRepository seen, HttpContext context)
    {
        if (await movies.LevelOf(id, context.RequestAborted) is null) throw new UnknownException();
        if (context.Visitor().Viewer is not { } viewer) return Answer(WatchBody.Of(null, false));
        var isSeen = (await seen.Of(viewer, [id], context.RequestAborted)).Count > 0;
        return Answer(WatchBody.Of(await watch.Of(viewer, id, context.RequestAborted), isSeen));
    }

    private static async Task<IResult> Save(
        Guid id, Seeing seeing, WatchStates states, IMovieRepository movies, IWatchRepository watch, ISeenRepository seen, HttpContext context)
    {
        var asked = await Read(context);
        var (visitor, stop) = (context.Visitor(), context.RequestAborted);
        var viewer = visitor.Viewer ?? throw new UnknownException();
        if (asked.Seen == true && !await seeing.Mark(viewer, visitor.Session, id, stop)) throw new UnknownException();
        if (asked.Seen == false && !await seeing.Unmark(viewer, id, stop)) throw new UnknownException();
        if (asked.PlayedTo() is { } to && !await states.Left(viewer, visitor.Session, id, to.Position, to.Duration, stop)) throw new UnknownException();
        return await One(id, movies, watch, seen, context);
    }

    private static async Task<IResult> Forget(Guid id, WatchStates states, HttpContext context) =>
        context.Visitor().Viewer is { } viewer && await states.Forget(viewer, id, context.RequestAborted) ? Results.NoContent() : throw new UnknownException();

    private static JsonAnswer<WatchBody> Answer(WatchBody body) => new(body, ApiJson.Default.WatchBody);

    private static async Task<WatchAsked> Read(HttpContext context)
    {
        try
        {
            if (await context.Request.ReadFromJsonAsync(ApiJson.Default.WatchAsked, context.RequestAborted) is { } asked) return asked.Checked();
        }
        catch (JsonException)
        {
            throw new BadValueException("body", "an object with seen or positionSeconds");
        }
        throw new BadValueException("body", "an object with seen or positionSeconds");
    }
}
