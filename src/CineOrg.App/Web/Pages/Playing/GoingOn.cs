using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Social.Watched;

namespace CineOrg.App.Web.Pages.Playing;

/// <summary>A film that somebody can go on with.</summary>
public sealed record LeftFilm(MovieItem Work, WatchState State);

/// <summary>Films that whoever sends a request began, did not finish, and can play now: the others would only be a reproach.</summary>
internal sealed class GoingOn(IWatchRepository watch, IMovieRepository movies, Showing showing)
{
    /// <summary>Of somebody's newest ones as many are looked at.</summary>
    public const int Most = 200;

    /// <returns>The last left first.</returns>
    public async ValueTask<IReadOnlyList<LeftFilm>> Of(Reader reader, int most = Most, CancellationToken stop = default)
    {
        if (reader.Viewer is not { } viewer) return [];
        var left = await watch.Unfinished(viewer, Most, stop);
        var items = await movies.Items([.. left.Select(one => one.Film)], reader.Language, stop);
        var now = await showing.Items(items, reader.Viewing with { Level = Curiosity.Low }, stop);
        var shown = now.ToDictionary(film => film.Id);
        return [.. left.Where(one => shown.ContainsKey(one.Film)).Take(most).Select(one => new LeftFilm(shown[one.Film], one.State))];
    }
}
