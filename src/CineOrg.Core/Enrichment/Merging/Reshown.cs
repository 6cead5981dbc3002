using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Merging;

/// <summary>Works out anew what is shown of a work or person whose documents have come or gone.</summary>
public sealed class Reshown(IMovieRepository movies, IPeopleRepository people, IMergeRepository merges, EnrichmentOptions options, TimeProvider clock)
{
    private readonly IReadOnlyList<Enricher> _ofMovies = Enrichers.OfMovies;

    /// <summary>Sees to it that what a file or filmography said of either work first stands on record before they are one.</summary>
    /// <returns>What the loser was called there, so that it is still found by it.</returns>
    internal IReadOnlyList<string> Before(ITransaction transaction, EntityKind kind, Guid winner, Guid loser)
    {
        if (kind != EntityKind.Movie) return [];
        OnRecord(transaction, winner);
        return [.. OnRecord(transaction, loser).Statements
            .Where(statement => statement.Field is Field.Title or Field.OriginalTitle or Field.AlternativeTitle).Select(statement => statement.Value).Distinct()];
    }

    internal void Joined(ITransaction transaction, EntityKind kind, Guid winner, IReadOnlyList<string> titles)
    {
        if (kind == EntityKind.Movie)
        {
            var file = OnRecord(transaction, winner);
            movies.SaveSource(transaction, winner, file with
            {
                Statements = [.. file.Statements, .. titles.Select(title => new Statement(Field.AlternativeTitle, null, title, TrustOrder.FileName))],
            });
        }
        Show(transaction, kind, winner);
    }

    internal void Show(ITransaction transaction, EntityKind kind, Guid id)
    {
        if (kind == EntityKind.Collection) return; // what its films and its own answer say of it is all there is
        var documents = Documents(transaction, kind, id);
        var states = merges.States(transaction, kind, id).ToDictionary(state => state.Enricher);
        if (kind == EntityKind.Movie)
            movies.SaveResolved(transaction, id, Merge.Movie(documents, options.Trust), LevelRule.Reached(_ofMovies, states));
        else
            people.SaveResolved(transaction, id, Merge.Person(documents, options.Trust), LevelRule.Reached(Enrichers.OfPeople, states));
    }

    internal IReadOnlyList<SourceDocument> Documents(ITransaction transaction, EntityKind kind, Guid id) => kind switch
    {
        EntityKind.Movie => movies.Sources(transaction, id),
        EntityKind.Person => people.Sources(transaction, id),
        _ => [],
    };

    private SourceDocument OnRecord(ITransaction transaction, Guid work)
    {
        if (movies.Sources(transaction, work).FirstOrDefault(document => document.Source == TrustOrder.FileName) is { } held) return held;
        var said = FileWord.Of(movies.Inside(transaction, work)!, clock.GetUtcNow());
        movies.SaveSource(transaction, work, said);
        return said;
    }
}
