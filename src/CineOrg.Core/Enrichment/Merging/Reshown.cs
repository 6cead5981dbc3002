using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Merging;

/// <summary>Works out anew what is shown of a work or person whose documents have come or gone.</summary>
public sealed class Reshown(IMovieRepository movies, IMergeRepository merges, Resolution resolution)
{
    /// <summary>Sees to it that what a file or filmography said of either work first stands on record before they are one.</summary>
    /// <returns>What the loser was called there, so that it is still found by it.</returns>
    internal IReadOnlyList<string> Before(ITransaction transaction, EntityKind kind, Guid winner, Guid loser)
    {
        if (kind != EntityKind.Movie) return [];
        First(transaction, winner);
        return [.. First(transaction, loser).Statements
            .Where(statement => statement.Field is Field.Title or Field.OriginalTitle or Field.AlternativeTitle).Select(statement => statement.Value).Distinct()];
    }

    internal void Joined(ITransaction transaction, EntityKind kind, Guid winner, IReadOnlyList<string> titles)
    {
        if (kind == EntityKind.Movie)
        {
            var first = First(transaction, winner);
            movies.SaveSource(transaction, winner, first with
            {
                Statements = [.. first.Statements, .. titles.Select(title => new Statement(Field.AlternativeTitle, null, title, TrustOrder.FileName))],
            });
        }
        Show(transaction, kind, winner);
    }

    internal void Show(ITransaction transaction, EntityKind kind, Guid id)
    {
        if (kind == EntityKind.Collection) return; // what its films and its own answer say of it is all there is
        var states = merges.States(transaction, kind, id).ToDictionary(state => state.Enricher);
        resolution.Show(transaction, kind, id, LevelRule.Reached(kind == EntityKind.Movie ? Enrichers.OfMovies : Enrichers.OfPeople, states));
    }

    internal IReadOnlyList<SourceDocument> Documents(ITransaction transaction, EntityKind kind, Guid id) =>
        kind == EntityKind.Collection ? [] : resolution.Said(transaction, kind, id);

    private SourceDocument First(ITransaction transaction, Guid work) =>
        resolution.Said(transaction, EntityKind.Movie, work).First(document => document.Source == TrustOrder.FileName);
}
