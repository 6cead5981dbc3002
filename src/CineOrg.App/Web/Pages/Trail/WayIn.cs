using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Search;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using Microsoft.AspNetCore.WebUtilities;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>Tells what led to a film: a search's answers, or the page of another film or a person.</summary>
internal sealed class WayIn(IMovieRepository movies)
{
    /// <param name="page">Path and query of our page whose link was followed; null when there is none.</param>
    /// <returns>The event that tells it; null for any other page.</returns>
    public async ValueTask<UserEvent?> To(Guid film, string? page, Reader reader, CancellationToken stop)
    {
        if (page?.Split('?', 2) is not { } parts) return null;
        if (TrailStep.Read(parts[0]) is { } step) return step.Id == film ? null : new RelatedMovieRequested(film, step.Id, reader.Session);
        if (parts is not ["/search", var query]) return null;
        var answer = await SearchEndpoint.Find(SearchEndpoint.Asked(QueryHelpers.ParseQuery(query)["q"]), reader, movies, stop);
        var place = answer.Movies.ToList().FindIndex(found => found.Id == film);
        return place < 0 ? null : new SearchHit(film, place + 1, reader.Session);
    }
}
