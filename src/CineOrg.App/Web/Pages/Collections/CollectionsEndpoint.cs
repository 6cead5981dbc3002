using System.Globalization;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
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

    private static async Task<IResult> Index(HttpContext context, ICollectionRepository collections, Showing showing, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 1_000_000) : 1;
        return context.Show<CollectionsPage>(new { Reader = reader, Collections = await collections.List(reader.Language, page, PageSize, showing.Within(reader.Viewing), stop) });
    }

    private static async Task<IResult> Show(
        Guid id, HttpContext context, ICollectionRepository collections, CollectionParts parts, Showing showing, ISeenRepository seen, Instead instead, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await collections.Profile(id, reader.Language, stop) is not { } collection) return context.NotFound();
        if (!reader.Ahead && HttpMethods.IsGet(context.Request.Method))
        {
            await parts.Open(collection, stop);
            collection = await collections.Profile(id, reader.Language, stop) ?? collection;
        }
        var (shown, hidden) = await Shown(collection, reader, showing, instead, context);
        return context.Show<CollectionPage>(new
        {
            Reader = reader, Collection = shown, Seen = await Seen(shown, reader, seen, stop), Unfinished = parts.IsUnfinished(collection), Hidden = hidden,
        });
    }

    private static async Task<IResult> ShowBody(
        Guid id, HttpContext context, ICollectionRepository collections, CollectionParts parts, Showing showing, ISeenRepository seen, Instead instead, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await collections.Profile(id, reader.Language, stop) is not { } collection) return context.NotFound();
        var (shown, hidden) = await Shown(collection, reader, showing, instead, context);
        return context.Show<CollectionBody>(new
        {
            Reader = reader, Collection = shown, Seen = await Seen(shown, reader, seen, stop), Unfinished = parts.IsUnfinished(collection), Hidden = hidden,
        });
    }

    private static async Task<(CollectionProfile Shown, LeftOut Hidden)> Shown(CollectionProfile collection, Reader reader, Showing showing, Instead instead, HttpContext context)
    {
        var films = (await showing.Items([.. collection.Parts.Select(part => part.Movie)], reader.Viewing, context.RequestAborted)).ToDictionary(film => film.Id);
        // Each keeps its number in the saga, whatever is left out before it.
        var parts = collection.Parts.Select((part, at) => part with { Ordinal = part.Ordinal ?? at + 1 }).Where(part => films.ContainsKey(part.Movie.Id));
        var hidden = collection.Parts.Select(part => part.Movie.Id).Where(film => !films.ContainsKey(film)).ToList();
        return (collection with { Parts = [.. parts.Select(part => part with { Movie = films[part.Movie.Id] })] }, await instead.OfList(hidden.Count, hidden, films.Keys, context));
    }

    private static async ValueTask<IReadOnlySet<Guid>> Seen(CollectionProfile collection, Reader reader, ISeenRepository seen, CancellationToken stop) =>
        reader.Viewer is null ? new HashSet<Guid>() : await seen.Of(reader.Viewer, [.. collection.Parts.Select(part => part.Movie.Id)], stop);
}
