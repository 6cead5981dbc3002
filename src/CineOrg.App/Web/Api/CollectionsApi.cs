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

    private static async Task<IResult> List(string? page, string? pageSize, ICollectionRepository collections, HttpContext context)
    {
        var listed = await collections.List(context.Speak(), QueryValues.Page(page), QueryValues.PageSize(pageSize), context.RequestAborted);
        return new JsonAnswer<PaginatedResponse<CollectionItem>>(
            PaginatedResponse<CollectionItem>.Of(listed, context.Request), ApiJson.Default.PaginatedResponseCollectionItem);
    }

    private static async Task<IResult> One(Guid id, ICollectionRepository collections, CollectionParts parts, HttpContext context)
    {
        var language = context.Speak();
        var held = await collections.Profile(id, language, context.RequestAborted) ?? throw new UnknownException();
        await parts.Open(held, context.RequestAborted);
        var collection = await collections.Profile(id, language, context.RequestAborted) ?? throw new UnknownException();
        return new JsonAnswer<CollectionProfile>(collection, ApiJson.Default.CollectionProfile);
    }
}
