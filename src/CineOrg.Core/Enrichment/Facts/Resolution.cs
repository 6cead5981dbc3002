using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>
/// Works out anew what is shown of a film or person, from all that is kept of it, inside the transaction that changed something: so what
/// a person corrects while a source is still answering is never lost under that answer.
/// </summary>
public sealed class Resolution(IMovieRepository movies, IPeopleRepository people, ICollectionRepository collections, EnrichmentOptions options, TimeProvider clock)
{
    /// <summary>How much is held; null when it is unknown.</summary>
    public Level? Held(ITransaction transaction, EntityKind kind, Guid id) =>
        kind == EntityKind.Movie ? movies.Find(transaction, id)?.Level : people.Find(transaction, id)?.Level;

    /// <summary>
    /// All that is said of a film or person. What it was first known as is put on record when it is not yet: so it is found again when
    /// whatever comes now goes.
    /// </summary>
    public IReadOnlyList<SourceDocument> Said(ITransaction transaction, EntityKind kind, Guid id) => kind == EntityKind.Movie
        ? movies.Find(transaction, id) is { } movie ? Said(transaction, movie) : []
        : people.Find(transaction, id) is { } person ? Said(transaction, person) : [];

    /// <summary>The facts of a film or person, when its credits and sagas have not changed.</summary>
    /// <param name="level">The level now reached; null: as it was.</param>
    public void Show(ITransaction transaction, EntityKind kind, Guid id, Level? level = null)
    {
        if (kind == EntityKind.Movie) Movie(transaction, id, withCredits: false, Cause.None, level);
        else Person(transaction, id, level);
    }

    /// <param name="withCredits">Whether cast and crew may have changed too.</param>
    /// <param name="withCollections">Whether the sagas it belongs to may have changed.</param>
    /// <param name="level">The level now reached; null: as it was.</param>
    /// <returns>What is shown now; null when the film is unknown.</returns>
    public ResolvedMovie? Movie(ITransaction transaction, Guid id, bool withCredits, Cause cause, Level? level = null, bool withCollections = false)
    {
        if (movies.Find(transaction, id) is not { } movie) return null;
        var resolved = Merge.Movie(Said(transaction, movie), options.Trust);
        movies.SaveResolved(transaction, id, resolved, level ?? movie.Level);
        if (withCollections) new Collected(collections).Save(transaction, id, resolved.Collections, cause);
        if (withCredits && resolved.Credits is { } credits)
            movies.SaveCredits(transaction, id, new Credited(people).Resolve(transaction, new(id, credits.Source), credits.Value, cause));
        return resolved;
    }

    public void Person(ITransaction transaction, Guid id, Level? level = null)
    {
        if (people.Find(transaction, id) is not { } person) return;
        people.SaveResolved(transaction, id, Merge.Person(Said(transaction, person), options.Trust), level ?? person.Level);
    }

    /// <summary>A film that nobody owns stands in the catalogue as soon as somebody's filmography names it.</summary>
    public void Filmography(ITransaction transaction, Guid person, Cause cause)
    {
        var films = new StatedFilms(movies, clock);
        var entries = people.Sources(transaction, person).SelectMany(document => document.Statements)
            .Where(statement => statement.Field == Field.FilmographyEntry)
            .Select(statement => Structured.FilmographyEntry(statement.Value));
        foreach (var entry in entries)
            movies.AddCredit(transaction, films.Ensure(transaction, entry.Movie, Enrichers.Filmography, cause),
                new(person, entry.Category, entry.Role, entry.Character, null));
    }

    private IReadOnlyList<SourceDocument> Said(ITransaction transaction, Movie movie) => WithFirst(
        movies.Sources(transaction, movie.Id), FirstWord.Of(movie, clock.GetUtcNow()), first => movies.SaveSource(transaction, movie.Id, first));

    private IReadOnlyList<SourceDocument> Said(ITransaction transaction, Person person) => WithFirst(
        people.Sources(transaction, person.Id), FirstWord.Of(person, clock.GetUtcNow()), first => people.SaveSource(transaction, person.Id, first));

    private static IReadOnlyList<SourceDocument> WithFirst(IReadOnlyList<SourceDocument> said, SourceDocument first, Action<SourceDocument> record)
    {
        if (said.Any(document => document.Source == first.Source)) return said;
        record(first);
        return [.. said, first];
    }
}
