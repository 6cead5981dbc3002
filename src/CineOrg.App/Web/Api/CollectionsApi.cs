using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Api;

/// <summary>Sagas and series of films.</summary>
internal static class CollectionsApi
{
    public static void MapCollections(this IEndpointRouteBuilder routes)
    {
        var collections = routes.MapGroup("/v1/collections").WithTags("collections");
        collections.MapRead("/", List).Produces<PaginatedResponse<CollectionItem>>().WithName("listCollections")
            .WithSummary("Collections with how many of their films are known and owned, those with the most owned first");
        collections.MapRead("/{id:guid}", One).Produces<CollectionProfile>().ProducesUnknown().WithName("getCollection")
            .WithSummary("One collection with all its films in order, held or not");
    }

    private static async Task<IResult> List(string? page, string? pageSize, ICollectionRepository collections, Showing showing, HttpContext context)
    {
        var listed = await collections.List(context.Speak(), QueryValues.Page(page), QueryValues.PageSize(pageSize), showing.Within(context.Viewing()), context.RequestAborted);
        return new JsonAnswer<PaginatedResponse<CollectionItem>>(
            PaginatedResponse<CollectionItem>.Of(listed, context.Request), ApiJson.Default.PaginatedResponseCollectionItem);
    }

    private static async Task<IResult> One(Guid id, ICollectionRepository collections, CollectionParts parts, Showing showing, HttpContext context)
    {
        var language = context.Speak();
        var held = await collections.Profile(id, language, context.RequestAborted) ?? throw new UnknownException();
        await parts.Open(held, context.RequestAborted);
        var collection = await collections.Profile(id, language, context.RequestAborted) ?? throw new UnknownException();
        var films = (await showing.Items([.. collection.Parts.Select(part => part.Movie)], context.Viewing(), context.RequestAborted)).ToDictionary(film => film.Id);
        collection = collection with { Parts = [.. collection.Parts.Where(part => films.ContainsKey(part.Movie.Id)).Select(part => part with { Movie = films[part.Movie.Id] })] };
        return new JsonAnswer<CollectionProfile>(collection, ApiJson.Default.CollectionProfile);
    }
}
