using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Playing;
using CineOrg.App.Web.Recommended;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Pages.Home;

internal static class HomeEndpoint
{
    /// <summary>Films put forward in one row.</summary>
    private const int ForYou = 6;

    public static void MapHome(this IEndpointRouteBuilder pages) => pages.MapRead("/", Show);

    private static async Task<IResult> Show(HttpContext context, IMovieRepository movies, Showing showing, Opening opening, Instead instead, PutForward forward, ShownTo shown, GoingOn films, TimeProvider clock, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var query = new MovieQuery(reader.Language, 1, 12) { Sort = MovieSort.Added, Descending = true };
        var fresh = await showing.List(query, reader.Viewing, stop);
        var facets = await movies.Facets(showing.Within(reader.Viewing), stop);
        var hidden = await instead.OfList(query, fresh, context);
        var tonight = await Tonight(movies, showing, reader, clock, stop);
        if (tonight is not null) await opening.Recommended(tonight.Id, stop);
        var (received, found) = await forward.Of(context, ForYou);
        await shown.Tell(context, "home", [.. received, .. found]);
        return context.Show<HomePage>(new { Reader = reader, Fresh = fresh, Facets = facets, Tonight = tonight, Hidden = hidden, ForYou = found, Received = received, Left = await films.Of(reader, ForYou, stop) });
    }

    // The evening's film: another each day, the same all day long for all who have the same films within reach. Nobody is recommended what cannot be played.
    private static async Task<MovieProfile?> Tonight(IMovieRepository movies, Showing showing, Reader reader, TimeProvider clock, CancellationToken stop)
    {
        // In one order whatever the reader's language, so that all see the same film.
        var now = reader.Viewing with { Level = Curiosity.Low };
        var query = new MovieQuery("en", 1, 1) { Owned = true, Sort = MovieSort.Added };
        var owned = await showing.List(query, now, stop);
        if (owned.TotalItems == 0) return null;
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;
        var chosen = await showing.List(query with { Page = 1 + (int)(day * 7919L % owned.TotalItems) }, now, stop);
        return chosen.Items.Count > 0 ? await movies.Profile(chosen.Items[0].Id, reader.Language, stop: stop) : null;
    }
}
