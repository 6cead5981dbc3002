using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>Films that a source only names: in a filmography, a collection, or a search's answers.</summary>
internal sealed class StatedFilms(IMovieRepository movies, TimeProvider clock)
{
    /// <summary>
    /// The film that claims one of the ids; else the one that is held without that source's id when kind, title and year are the same;
    /// else a new one at level initial.
    /// </summary>
    /// <param name="origin">What made it known, as <see cref="MovieCreated"/> spells it.</param>
    public Guid Ensure(ITransaction transaction, StatedMovie stated, string origin, Cause cause)
    {
        if (movies.Claim(transaction, stated.ExternalIds) is { } known) return known;
        if (stated.Year is { } year && movies.Claim(transaction, stated.Kind, stated.Title, year, stated.ExternalIds) is { } same) return same;
        var movie = new Movie
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Title = stated.Title, OriginalTitle = stated.OriginalTitle, Year = stated.Year,
            Kind = stated.Kind, ExternalIds = stated.ExternalIds,
        };
        movies.Add(transaction, movie);
        transaction.Append(new MovieCreated(movie.Id, movie.Title, movie.Year, origin), cause);
        return movie.Id;
    }
}
