using CineOrg.App.Web.Auth;
using CineOrg.Core.Availability;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Viewings;

/// <summary>A film that was asked for, with its search.</summary>
public sealed record SoughtLine(MovieItem Film, SoughtFilm Search);

/// <summary>The films that were asked for, as whoever sends a request may see them.</summary>
internal sealed class SoughtShown(ISoughtFilms sought, IMovieRepository movies, Showing showing)
{
    /// <returns>The newest first: those that they asked for themselves, played or not, and of the others what their policy shows.</returns>
    public async ValueTask<IReadOnlyList<SoughtLine>> List(HttpContext context, string language, int most, CancellationToken stop)
    {
        var searches = await sought.List(most, stop);
        var films = (await movies.Items([.. searches.Select(search => search.Film)], language, stop)).ToDictionary(film => film.Id);
        var shown = (await showing.Items([.. films.Values], context.Viewing(), stop)).Select(film => film.Id).ToHashSet();
        var viewer = context.Visitor().Viewer;
        return [.. searches.Where(search => films.ContainsKey(search.Film) && (shown.Contains(search.Film) || search.AskedBy.Contains(viewer)))
            .Select(search => new SoughtLine(films[search.Film], For(search, context)))];
    }

    /// <summary>The search as they may read it.</summary>
    public static SoughtFilm For(SoughtFilm search, HttpContext context) =>
        context.Visitor().IsOwner ? search : search with { Findings = search.Findings?.WithoutPaths() };
}
