using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <summary>Who states what of a film or person, and which of it is shown.</summary>
internal static class FactsApi
{
    public static void MapFacts(this IEndpointRouteBuilder routes)
    {
        MapOf(routes.MapGroup("/v1/works").WithTags("works"), EntityKind.Movie).WithName("listWorkFacts");
        MapOf(routes.MapGroup("/v1/persons").WithTags("persons"), EntityKind.Person).WithName("listPersonFacts");
        MapOf(routes.MapGroup("/v1/people").ExcludeFromDescription(), EntityKind.Person);
    }

    private static RouteHandlerBuilder MapOf(RouteGroupBuilder subjects, EntityKind kind) => subjects
        .MapRead("/{id:guid}/facts", (
                Guid id, string? field, string? page, string? pageSize, IFactRepository facts, IMovieRepository movies, IPeopleRepository people, HttpContext context) =>
            List(kind, id, field, page, pageSize, facts, movies, people, context))
        .Produces<PaginatedResponse<Fact>>().ProducesUnknown().WithSummary("What each source and person states, a page at a time");

    private static async Task<IResult> List(
        EntityKind kind, Guid id, string? field, string? page, string? pageSize, IFactRepository facts, IMovieRepository movies,
        IPeopleRepository people, HttpContext context)
    {
        var (number, size) = (QueryValues.Page(page), QueryValues.PageSize(pageSize));
        var only = QueryValues.Text("field", field, 50);
        var all = await facts.Of(kind, id, context.RequestAborted);
        if (all.Count == 0 && !await IsKnown(kind, id, movies, people, context)) throw new UnknownException();
        if (only is not null) all = [.. all.Where(fact => fact.Field == only)];
        var shown = all.Cut(number, size);
        return new JsonAnswer<PaginatedResponse<Fact>>(PaginatedResponse<Fact>.Of(shown, context.Request), ApiJson.Default.PaginatedResponseFact);
    }

    private static async Task<bool> IsKnown(EntityKind kind, Guid id, IMovieRepository movies, IPeopleRepository people, HttpContext context) =>
        kind == EntityKind.Movie ? await movies.LevelOf(id, context.RequestAborted) is not null : await people.Find(id, context.RequestAborted) is not null;
}
