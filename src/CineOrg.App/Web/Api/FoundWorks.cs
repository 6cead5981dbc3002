using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <summary>Narrows what a search found by the filters a list knows.</summary>
internal static class FoundWorks
{
    /// <summary>Search answers that are looked at in all; the best come first.</summary>
    public const int Most = 100;

    /// <exception cref="BadValueException">Found films do not carry their country.</exception>
    public static Page<MovieItem> Narrow(IReadOnlyList<MovieItem> found, MovieQuery query)
    {
        if (query.Country is not null) throw new BadValueException("country", "cannot be combined with q");
        List<MovieItem> left = [.. found.Where(film => Fits(film, query))];
        var items = left.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).ToList();
        return new(items, query.Page, query.PageSize, left.Count, TotalIsCapped: found.Count >= Most);
    }

    private static bool Fits(MovieItem film, MovieQuery query) =>
        (query.Kind is null || film.Kind == query.Kind)
        && (query.Genre is null || film.Genres.Contains(query.Genre))
        && (query.Year is null || film.Year == query.Year)
        && (query.Decade is null || film.Year / 10 * 10 == query.Decade)
        && (query.Owned is null || (film.Copies != "none") == query.Owned);
}
