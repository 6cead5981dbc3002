using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Pages.Home;

internal static class HomeEndpoint
{
    public static void MapHome(this IEndpointRouteBuilder pages) => pages.MapRead("/", Show);

    private static async Task<IResult> Show(HttpContext context, IMovieRepository movies, Opening opening, TimeProvider clock, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var fresh = await movies.List(new(reader.Language, 1, 12) { Sort = MovieSort.Added, Descending = true }, stop);
        var facets = await movies.Facets(stop);
        var tonight = await Tonight(movies, reader, clock, stop);
        if (tonight is not null) await opening.Recommended(tonight.Id, stop);
        return context.Show<HomePage>(new { Reader = reader, Fresh = fresh, Facets = facets, Tonight = tonight });
    }

    // The evening's film: another each day, the same for everybody and all day long.
    private static async Task<MovieProfile?> Tonight(IMovieRepository movies, Reader reader, TimeProvider clock, CancellationToken stop)
    {
        // In one order whatever the reader's language, so that all see the same film.
        var query = new MovieQuery("en", 1, 1) { Owned = true, Sort = MovieSort.Added };
        var owned = await movies.List(query, stop);
        if (owned.TotalItems == 0) return null;
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;
        var chosen = await movies.List(query with { Page = 1 + (int)(day * 7919L % owned.TotalItems) }, stop);
        return chosen.Items.Count > 0 ? await movies.Profile(chosen.Items[0].Id, reader.Language, stop: stop) : null;
    }
}
