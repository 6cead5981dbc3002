using System.Text.Json;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Search;
using CineOrg.App.Web.Viewings;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Discovering;

namespace CineOrg.App.Web.Api;

/// <summary>Search, here and beyond: a film that only sources know stands in the catalogue once somebody opens it.</summary>
internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        var works = routes.MapGroup("/v1/works").WithTags("works");
        works.MapRead("/search", Search).Produces<SearchAnswer>().WithName("searchWorks")
            .WithSummary("Films and people by the words of a title or name, best first; with too few, what the sources know");
        works.MapRead("/search/beyond", More).Produces<SearchedBeyond>().WithName("searchBeyond")
            .WithSummary("What the sources know, as soon as one more has answered");
        works.MapPost("/discovered", Open).SessionWrites().Accepts<DiscoveredAsked>("application/json")
            .Produces<MovieProfile>(201).ProducesUnknown().WithName("openDiscovered")
            .WithSummary("Make a film that a source knows stand in the catalogue");
    }

    private static async Task<IResult> Search(
        [AsParameters] WorksFilter filter, [AsParameters] SearchWishes wishes, Showing showing, BeyondBody beyond, SearchTold told, FilmCounts counts, HttpContext context)
    {
        var text = QueryValues.Text("q", filter.Text, 200) ?? throw new BadValueException("q", "the text to search for");
        var films = filter.Query(context.Speak());
        var answer = await showing.Search(
            new SearchQuery(text, films with { PageSize = wishes.Most ?? films.PageSize }) { WithFacets = wishes.Counts, WithReasons = wishes.Reasons },
            context.Viewing(), context.RequestAborted);
        answer = counts.Narrowed(answer, context.Viewing());
        if (wishes.GoesOn && context.Viewing().Level == Curiosity.High && films is { IsFiltered: false, Page: 1 }) answer = answer with { Beyond = await beyond.Within(text, films.Language, answer, context) };
        if (answer.Beyond is { } more)
            await told.Tell(text, films.Language, answer.Movies.Count + more.Movies.Count, context.Visitor().Session, context.RequestAborted);
        return new JsonAnswer<SearchAnswer>(answer, ApiJson.Default.SearchAnswer);
    }

    private static async Task<IResult> More(string? q, string? answered, BeyondBody beyond, HttpContext context)
    {
        var (text, known) = (QueryValues.Text("q", q, 200) ?? throw new BadValueException("q", "the text to search for"), QueryValues.Whole("answered", answered, 0, 100) ?? 0);
        return new JsonAnswer<SearchedBeyond>(
            context.Viewing().Level == Curiosity.High ? await beyond.More(text, context.Speak(), known, context.RequestAborted) : BeyondBody.Nothing, ApiJson.Default.SearchedBeyond);
    }

    private static async Task<IResult> Open(Discovery discovery, IMovieRepository movies, HttpContext context)
    {
        var (source, externalId) = await Read(context);
        if (!ExternalIdPattern.IsValid(source, externalId)) throw new BadValueException("externalId", "an id as that source writes it");
        var id = await discovery.Open(source, externalId, context.RequestAborted) ?? throw new UnknownException();
        context.Response.Headers.Location = $"/v1/works/{id}";
        var film = await movies.Profile(id, context.Speak(), context.Visitor().IsOwner, context.RequestAborted) ?? throw new UnknownException();
        return new JsonAnswer<MovieProfile>(film, ApiJson.Default.MovieProfile, StatusCodes.Status201Created);
    }

    private static async Task<(string Source, string ExternalId)> Read(HttpContext context)
    {
        try
        {
            if (await context.Request.ReadFromJsonAsync(ApiJson.Default.DiscoveredAsked, context.RequestAborted) is { Source: { } source, ExternalId: { } id }) return (source, id);
        }
        catch (JsonException)
        {
            // Answered like a body that lacks something.
        }
        throw new BadValueException("body", "an object with source and externalId");
    }
}

/// <summary>A film as a search beyond the catalogue names it.</summary>
internal sealed record DiscoveredAsked(string? Source, string? ExternalId);
