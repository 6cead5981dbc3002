using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Caching;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Api;

/// <summary>Films: lists, search, one film, its cast and crew.</summary>
internal static class WorksApi
{
    public static void MapWorks(this IEndpointRouteBuilder routes)
    {
        var works = routes.MapGroup("/v1/works").WithTags("works");
        works.MapRead("/", List).Produces<PaginatedResponse<MovieItem>>().WithName("listWorks")
            .WithSummary("Films by filter, a page at a time");
        works.MapRead("/facets", Facets).Produces<Facets>().WithName("workFacets")
            .WithSummary("What films can be narrowed by, with how many");
        works.MapRead("/{id:guid}", One).Produces<MovieProfile>().Produces<MovieProfile>(202).Produces(304).ProducesUnknown().WithName("getWork")
            .WithSummary("One film with all that is known of it");
        works.MapRead("/{id:guid}/cast", Cast).Produces<IReadOnlyList<CreditProfile>>().ProducesUnknown().WithName("getCast")
            .WithSummary("Who plays in a film");
        works.MapRead("/{id:guid}/crew", Crew).Produces<IReadOnlyList<CreditProfile>>().ProducesUnknown().WithName("getCrew")
            .WithSummary("Who made a film");
        works.MapRead("/{id:guid}/images", Images).Produces<IReadOnlyList<ImageFact>>().ProducesUnknown().WithName("getImages")
            .WithSummary("A film’s images, with their authors and licences");
        works.MapPost("/{id:guid}/enrich", Enrich).OwnerOnly().Accepts<EnrichAsked>("application/json")
            .Produces<JobBody>(202).Produces<EnrichHeld>().ProducesUnknown().WithName("enrichWork")
            .WithSummary("Ask the sources for more about a film");
    }

    private static async Task<IResult> List([AsParameters] WorksFilter filter, Showing showing, ListCache lists, HttpContext context)
    {
        var query = filter.Query(context.Speak());
        PaginatedResponse<MovieItem> Answer(Page<MovieItem> page) => PaginatedResponse<MovieItem>.Of(page, context.Request);
        if (QueryValues.Text("q", filter.Text, 200) is not { } text)
            // Others may wait for the same: whoever asked first does not stop it by going away.
            return new JsonBytes(await lists.Get(context.Request.QueryString, query.Language, context.Viewing().Key, async () =>
                Utf8Json.Bytes(Answer(await showing.List(query, context.Viewing(), CancellationToken.None)), ApiJson.Default.PaginatedResponseMovieItem), context.RequestAborted));
        var found = await showing.Search(new SearchQuery(text, query), context.Viewing(), context.RequestAborted);
        return new JsonAnswer<PaginatedResponse<MovieItem>>(
            Answer(new(found.Movies, query.Page, query.PageSize, found.TotalMovies, found.TotalIsCapped == true)), ApiJson.Default.PaginatedResponseMovieItem);
    }

    private static async Task<IResult> Facets(IMovieRepository movies, Showing showing, HttpContext context) =>
        new JsonAnswer<Facets>(await movies.Facets(showing.Within(context.Viewing()), context.RequestAborted), ApiJson.Default.Facets);

    private static async Task<IResult> One(Guid id, IMovieRepository movies, Showing showing, PendingAnswers pending, HttpContext context)
    {
        var (film, language) = (await Profile(id, movies, context), context.Language());
        var level = Spelling.Read<Level>(film.Level).GetValueOrDefault();
        film = film with
        {
            Pending = await pending.Of(EntityKind.Movie, id, level, context.RequestAborted),
            Availability = (await showing.Film(id, context.Viewing(), context.RequestAborted))?.Profile(context.Viewing()),
        };
        return EntityTag.IsHeld(context, EntityTag.Of(film, language, context.Visitor().IsOwner))
            ? Results.Empty
            : new JsonAnswer<MovieProfile>(film, ApiJson.Default.MovieProfile, StatusOf(level, film.Pending));
    }

    /// <summary>200 with what is held; 202 while that is no more than the name and the rest is on its way.</summary>
    public static int StatusOf(Level held, PendingWork? pending) =>
        held == Level.Initial && pending is not null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;

    private static async Task<IResult> Cast(Guid id, IMovieRepository movies, Visits visits, OpeningOptions needs, HttpContext context)
    {
        await visits.Film(id, needs.Cast, context.Asker(), stop: context.RequestAborted);
        return new JsonAnswer<IReadOnlyList<CreditProfile>>((await Profile(id, movies, context)).Cast, ApiJson.Default.IReadOnlyListCreditProfile);
    }

    private static async Task<IResult> Crew(Guid id, IMovieRepository movies, Visits visits, OpeningOptions needs, HttpContext context)
    {
        await visits.Film(id, needs.Cast, context.Asker(), stop: context.RequestAborted);
        return new JsonAnswer<IReadOnlyList<CreditProfile>>((await Profile(id, movies, context)).Crew, ApiJson.Default.IReadOnlyListCreditProfile);
    }

    private static async Task<IResult> Images(Guid id, IMovieRepository movies, Visits visits, OpeningOptions needs, HttpContext context)
    {
        await visits.Film(id, needs.Images, context.Asker(), stop: context.RequestAborted);
        return new JsonAnswer<IReadOnlyList<ImageFact>>((await Profile(id, movies, context)).Images, ApiJson.Default.IReadOnlyListImageFact);
    }

    private static Task<IResult> Enrich(Guid id, BulkEnrich enrich, HttpContext context) =>
        EnrichAnswer.To(context, (level, anew) => enrich.Film(id, level, anew, context.RequestAborted));

    private static async ValueTask<MovieProfile> Profile(Guid id, IMovieRepository movies, HttpContext context) =>
        await movies.Profile(id, context.Speak(), context.Visitor().IsOwner, context.RequestAborted) ?? throw new UnknownException();
}
