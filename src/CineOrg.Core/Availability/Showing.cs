using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Availability;

/// <summary>Films as one person is shown them: narrowed by their level of curiosity, the nearest first, each with its nearest place.</summary>
public sealed class Showing(IMovieRepository movies, IPlaces places, Measuring measuring, Household household)
{
    /// <summary>The list as policy leaves it. In the order by nearness the nearest come first, if the person wants that.</summary>
    public MovieQuery Narrowed(MovieQuery query, Viewing viewing) => query with
    {
        Within = viewing.Within(household.Layers),
        Near = query.Sort == MovieSort.Near ? viewing.Nearest(household.Layers) : null,
    };

    public Within? Within(Viewing viewing) => viewing.Within(household.Layers);

    public async Task<Page<MovieItem>> List(MovieQuery query, Viewing viewing, CancellationToken stop = default)
    {
        var page = await movies.List(Narrowed(query, viewing), stop).ConfigureAwait(false);
        return page with { Items = await Items(page.Items, viewing, stop).ConfigureAwait(false) };
    }

    /// <summary>How many films of the list policy hides, and those of its first page that it does.</summary>
    /// <param name="shown">How many it leaves.</param>
    public async ValueTask<(int Count, IReadOnlyList<Guid> First)> Hidden(MovieQuery query, Viewing viewing, int shown, CancellationToken stop = default)
    {
        if (viewing.Level == Curiosity.High) return (0, []);
        var all = await movies.List(query with { Page = 1, Within = null, Near = null }, stop).ConfigureAwait(false);
        return (Math.Max(0, all.TotalItems - shown), await Hidden(all.Items, viewing, stop).ConfigureAwait(false));
    }

    /// <summary>Which of these policy hides.</summary>
    public async ValueTask<IReadOnlyList<Guid>> Hidden(IReadOnlyList<MovieItem> films, Viewing viewing, CancellationToken stop = default)
    {
        if (viewing.Level == Curiosity.High) return [];
        var shown = (await Items(films, viewing, stop).ConfigureAwait(false)).Select(film => film.Id).ToHashSet();
        return [.. films.Select(film => film.Id).Where(film => !shown.Contains(film))];
    }

    /// <summary>At equal relevance what is nearer comes first.</summary>
    public async Task<SearchAnswer> Search(SearchQuery query, Viewing viewing, CancellationToken stop = default)
    {
        var films = query.Films with { Within = viewing.Within(household.Layers), Near = viewing.Nearest(household.Layers) };
        var answer = await movies.Search(query with { Films = films }, stop).ConfigureAwait(false);
        return answer with { Movies = await Items(answer.Movies, viewing, stop).ConfigureAwait(false) };
    }

    /// <summary>The films with their nearest place; those that policy hides are left out.</summary>
    public async Task<IReadOnlyList<MovieItem>> Items(IReadOnlyList<MovieItem> items, Viewing viewing, CancellationToken stop = default)
    {
        if (items.Count == 0) return items;
        var found = await places.Of([.. items.Select(item => item.Id)], stop).ConfigureAwait(false);
        var byFilm = found.ToDictionary(film => film.Film, film => Whereabouts.Of(film, viewing, household.Layers, measuring.Of));
        return [.. items.Where(item => byFilm.TryGetValue(item.Id, out var film) && film.IsShown)
            .Select(item => item with { Availability = byFilm[item.Id].NearestProfile(viewing) })];
    }

    /// <summary>All places of one film; null when it is unknown.</summary>
    public async ValueTask<Whereabouts?> Film(Guid film, Viewing viewing, CancellationToken stop = default) =>
        await places.Of([film], stop).ConfigureAwait(false) is [var found] ? Whereabouts.Of(found, viewing, household.Layers, measuring.Of) : null;
}
