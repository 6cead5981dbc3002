using System.Globalization;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Pages.Collections;

/// <summary>Sagas and series: all of them, one with its films held, seen and missing, and its body alone for a page that fills itself in.</summary>
internal static class CollectionsEndpoint
{
    private const int PageSize = 100;

    public static void MapCollections(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/collections", Index);
        pages.MapRead("/collections/{id:guid}", Show);
        pages.MapRead("/collections/{id:guid}/body", ShowBody);
    }

    private static async Task<IResult> Index(HttpContext context, ICollectionRepository collections, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 1_000_000) : 1;
        return context.Show<CollectionsPage>(new { Reader = reader, Collections = await collections.List(reader.Language, page, PageSize, stop) });
    }

    private static async Task<IResult> Show(
        Guid id, HttpContext context, ICollectionRepository collections, CollectionParts parts, ISeenRepository seen, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await collections.Profile(id, reader.Language, stop) is not { } collection) return context.NotFound();
        if (!reader.Ahead && HttpMethods.IsGet(context.Request.Method))
        {
            await parts.Open(collection, stop);
            collection = await collections.Profile(id, reader.Language, stop) ?? collection;
        }
        return context.Show<CollectionPage>(
            new { Reader = reader, Collection = collection, Seen = await Seen(collection, reader, seen, stop), Unfinished = parts.IsUnfinished(collection) });
    }

    private static async Task<IResult> ShowBody(
        Guid id, HttpContext context, ICollectionRepository collections, CollectionParts parts, ISeenRepository seen, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await collections.Profile(id, reader.Language, stop) is not { } collection) return context.NotFound();
        return context.Show<CollectionBody>(
            new { Reader = reader, Collection = collection, Seen = await Seen(collection, reader, seen, stop), Unfinished = parts.IsUnfinished(collection) });
    }

    private static async ValueTask<IReadOnlySet<Guid>> Seen(CollectionProfile collection, Reader reader, ISeenRepository seen, CancellationToken stop) =>
        reader.Viewer is null ? new HashSet<Guid>() : await seen.Of(reader.Viewer, [.. collection.Parts.Select(part => part.Movie.Id)], stop);
}
