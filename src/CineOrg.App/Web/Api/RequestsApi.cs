using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Context;

namespace CineOrg.App.Web.Api;

/// <param name="JobId">The job that looks for it: <c>/v1/jobs/{id}</c>.</param>
internal sealed record RequestBody(Guid MovieId, Guid JobId, string Status);

/// <param name="NextAt">When it is looked for again; absent when it was found, or nobody looks any more.</param>
/// <param name="Findings">What the finders said; absent before the first look.</param>
internal sealed record SoughtBody(Guid MovieId, DateTimeOffset AskedAt, int Tries, DateTimeOffset? TriedAt, DateTimeOffset? NextAt, Findings? Findings)
{
    public static SoughtBody Of(SoughtFilm film) => new(film.Film, film.AskedAt, film.Tries, film.TriedAt, film.NextAt, film.Findings);
}

/// <summary>Find or request: films that somebody wants to watch and that no source here plays.</summary>
internal static class RequestsApi
{
    private const int Most = 500;

    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/works/{id:guid}/request", Ask).SessionWrites().Produces<RequestBody>(202).ProducesUnknown().WithName("requestWork").WithTags("works")
            .WithSummary("Find a film that cannot be played here, or keep looking for it");
        routes.MapRead("/v1/works/{id:guid}/request", One).Produces<SoughtBody>().ProducesUnknown().WithName("getWorkRequest").WithTags("works")
            .WithSummary("How the search for a film stands");
        routes.MapRead("/v1/sought", List).Produces<PaginatedResponse<SoughtBody>>().WithName("listSought").WithTags("works")
            .WithSummary("Films that were asked for, the newest first");
    }

    private static async Task<IResult> Ask(Guid id, FindOrRequest wish, HttpContext context)
    {
        var job = await wish.Ask(id, context.Viewing().Country, context.Asker(), context.RequestAborted) ?? throw new UnknownException();
        context.Response.Headers.Location = $"/v1/jobs/{job.Id}";
        return new JsonAnswer<RequestBody>(new(id, job.Id, job.Status.ToString().ToUpperInvariant()), ApiJson.Default.RequestBody, StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> One(Guid id, ISoughtFilms sought, HttpContext context) => new JsonAnswer<SoughtBody>(
        SoughtBody.Of(SoughtShown.For(await sought.Of(id, context.RequestAborted) ?? throw new UnknownException(), context)), ApiJson.Default.SoughtBody);

    private static async Task<IResult> List(string? page, string? pageSize, SoughtShown sought, HttpContext context)
    {
        var all = await sought.List(context, context.Speak(), Most, context.RequestAborted);
        var shown = Core.Catalogue.Paging.Cut(all, QueryValues.Page(page), QueryValues.PageSize(pageSize)).Select(line => SoughtBody.Of(line.Search));
        return new JsonAnswer<PaginatedResponse<SoughtBody>>(PaginatedResponse<SoughtBody>.Of(shown, context.Request), ApiJson.Default.PaginatedResponseSoughtBody);
    }
}
