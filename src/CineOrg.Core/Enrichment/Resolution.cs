using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Works out anew what is shown of a film or person, from all that is kept of it, inside the transaction that changed something: so what
/// a person corrects while a source is still answering is never lost under that answer.
/// </summary>
public sealed class Resolution(IMovieRepository movies, IPeopleRepository people, ICollectionRepository collections, EnrichmentOptions options, TimeProvider clock)
{
    /// <param name="withCredits">Whether cast and crew may have changed too.</param>
    /// <param name="withCollections">Whether the sagas it belongs to may have changed.</param>
    /// <param name="level">The level now reached; null: as it was.</param>
    /// <returns>What is shown now; null when the film is unknown.</returns>
    public ResolvedMovie? Movie(ITransaction transaction, Guid id, bool withCredits, Cause cause, Level? level = null, bool withCollections = false)
    {
        if (movies.Inside(transaction, id) is not { } movie) return null;
        var documents = movies.Sources(transaction, id);
        if (First(documents, movie) is { } first)
        {
            movies.SaveSource(transaction, id, first);
            documents = [.. documents, first];
        }
        var resolved = Merge.Movie(documents, options.Trust);
        movies.SaveResolved(transaction, id, resolved, level ?? movie.Level);
        if (withCollections) new Collected(collections).Save(transaction, id, resolved.Collections, cause);
        if (withCredits && resolved.Credits is { } credits)
            movies.SaveCredits(transaction, id, new Credited(people).Resolve(transaction, new(id, credits.Source), credits.Value, cause));
        return resolved;
    }

    public void Person(ITransaction transaction, Guid id, Level? level = null)
    {
        if (people.Inside(transaction, id) is not { } person) return;
        var documents = people.Sources(transaction, id);
        if (documents.All(document => document.Source != TrustOrder.Credits))
        {
            var first = SaidByCredits(person);
            people.SaveSource(transaction, id, first);
            documents = [.. documents, first];
        }
        people.SaveResolved(transaction, id, Merge.Person(documents, options.Trust), level ?? person.Level);
    }

    private SourceDocument? First(IReadOnlyList<SourceDocument> documents, Movie movie) =>
        documents.Any(document => document.Source == TrustOrder.FileName) ? null : FileWord.Of(movie, clock.GetUtcNow());

    private SourceDocument SaidByCredits(Person person) => new(
        TrustOrder.Credits, person.Id.ToString(), null, clock.GetUtcNow(), [new(Field.Name, null, person.Name, TrustOrder.Credits)]);
}
