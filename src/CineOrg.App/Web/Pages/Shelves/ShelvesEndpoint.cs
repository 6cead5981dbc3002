using System.Globalization;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Films;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Texts;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Pages.Shelves;

/// <summary>Films by what they have in common: an index of each kind of shelf, and one shelf as a wall.</summary>
internal static class ShelvesEndpoint
{
    private const int PageSize = 200;
    private const int Glance = 24;
    private const int Sagas = 12;

    public static void MapShelves(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/explore", Explore);
        foreach (var kind in Enum.GetValues<ShelfKind>())
        {
            pages.MapRead($"/{kind.Word()}", (HttpContext context, IMovieRepository movies, Showing showing, CancellationToken stop) => Index(kind, context, movies, showing, stop));
            pages.MapRead($"/{kind.Word()}/{{key}}", (string key, HttpContext context, IMovieRepository movies, Showing showing, Opening opening, Instead instead, CancellationToken stop) =>
                One(kind, key, context, movies, showing, opening, instead, stop));
        }
    }

    private static async Task<IResult> Explore(HttpContext context, IMovieRepository movies, ICollectionRepository collections, IShowcaseRepository showcases, Showing showing, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var told = new List<Showcase>();
        foreach (var showcase in Enum.GetValues<Showcase>())
            if ((await showcases.Films(showcase, stop)).Count > 0) told.Add(showcase);
        var within = showing.Within(reader.Viewing);
        var shelves = new List<(ShelfKind, IReadOnlyList<Shelf>, int)>();
        foreach (var kind in Enum.GetValues<ShelfKind>())
            if (await movies.Shelves(kind, within, stop) is { Count: > 0 } all)
                shelves.Add((kind, [.. Ordered(kind, all.Take(Glance), reader)], all.Count));
        return context.Show<ExplorePage>(new { Reader = reader, Shelves = shelves, Showcases = told, Collections = await collections.List(reader.Language, 1, Sagas, within, stop) });
    }

    private static async Task<IResult> Index(ShelfKind kind, HttpContext context, IMovieRepository movies, Showing showing, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var all = await movies.Shelves(kind, showing.Within(reader.Viewing), stop);
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        IReadOnlyList<Shelf> shown = [.. Ordered(kind, all.Skip((page - 1) * PageSize).Take(PageSize), reader)];
        return context.Show<ShelvesPage>(new { Reader = reader, Kind = kind, Shelves = shown, Number = page, Pages = pages });
    }

    private static async Task<IResult> One(
        ShelfKind kind, string key, HttpContext context, IMovieRepository movies, Showing showing, Opening opening, Instead instead, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var asked = WallFilter.Read(context.Request.Query);
        // The nearest, then the newest first unless asked otherwise: what a shelf has in common is no order.
        var filter = new WallFilter(null, null, null, null, asked.Owned, asked.Sort, asked.Page);
        if (filter.Query(reader.Language).On(kind, key) is not { } shelved) return context.NotFound();
        var query = filter.Sort == MovieSort.Near ? shelved with { Descending = true } : shelved;
        var films = await showing.List(query, reader.Viewing, stop);
        await opening.Listed(films.Items, stop);
        var shelf = (await movies.Shelves(kind, showing.Within(reader.Viewing), stop)).FirstOrDefault(shelf => shelf.Key == key);
        return context.Show<ShelfPage>(new { Reader = reader, Kind = kind, Key = key, Shelf = shelf, Filter = filter, Films = films, Hidden = await instead.OfList(query, films, context) });
    }

    // Time goes forward, names by the alphabet; countries and keywords stay with the fullest first.
    private static IEnumerable<Shelf> Ordered(ShelfKind kind, IEnumerable<Shelf> shelves, Reader reader)
    {
        var texts = Tongue.Of(reader.Language);
        return kind switch
        {
            ShelfKind.Decades => shelves.OrderBy(shelf => shelf.Key, StringComparer.Ordinal),
            ShelfKind.Categories => shelves.OrderBy(shelf => texts.GenreName(shelf.Key), StringComparer.Create(texts.Culture, false)),
            _ => shelves,
        };
    }
}
