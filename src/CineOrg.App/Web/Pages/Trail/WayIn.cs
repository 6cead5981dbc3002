using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Search;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using Microsoft.AspNetCore.WebUtilities;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>Tells what led to a film: a search's answers, on their page or under the field, or the page of another film or a person.</summary>
internal sealed class WayIn(IMovieRepository movies)
{
    /// <param name="page">Path and query of our page whose link was followed; null when there is none.</param>
    /// <param name="found">The film's place among the answers under the search field; null when it was opened elsewhere on that page.</param>
    /// <returns>The event that tells it; null for any other page.</returns>
    public async ValueTask<UserEvent?> To(Guid film, string? page, int? found, Reader reader, CancellationToken stop)
    {
        if (page is not { Length: > 0 }) return null;
        if (found is { } rank) return new SearchHit(film, rank, reader.Session);
        var parts = page.Split('?', 2);
        if (PagePath.Read(parts[0])?.Subject is { } origin) return origin == film ? null : new RelatedMovieRequested(film, origin, reader.Session);
        if (parts is not ["/search", var query]) return null;
        var asked = SearchAsked.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
        if (asked.Text.Length == 0) return null;
        var answer = await movies.Search(asked.Query(reader.Language), stop);
        var place = answer.Movies.ToList().FindIndex(found => found.Id == film);
        return place < 0 ? null : new SearchHit(film, (asked.Filter.Page - 1) * SearchAsked.PageSize + place + 1, reader.Session);
    }
}
