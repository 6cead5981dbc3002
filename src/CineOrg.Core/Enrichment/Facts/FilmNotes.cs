using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>
/// What a <c>.nfo</c> beside a film says is one more source: it is there as soon as the scan has read it, replaced when the file changes
/// and gone when it goes. No network is needed.
/// </summary>
public sealed class FilmNotes(IHoldings holdings, IMovieRepository movies, Resolution resolution, ITransactions transactions) : IHandleEvents
{
    public string Name => nameof(FilmNotes);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(FilmNoteChanged), typeof(MatchChanged) };

    public Task Handle(Event happened, CancellationToken stop) => transactions.Run(Durability.Bulk, transaction =>
    {
        foreach (var film in Films(happened)) Learn(transaction, film, Cause.Of(happened));
        return true;
    }, stop);

    // A copy that goes to another film takes its note along.
    private static IEnumerable<Guid> Films(Event happened) => happened switch
    {
        FilmNoteChanged note => [note.MovieId],
        MatchChanged match => new[] { match.FromMovieId, match.ToMovieId }.Distinct(),
        _ => [],
    };

    // Only what stands beside the film now counts, so that an event told twice does no harm.
    private void Learn(ITransaction transaction, Guid id, Cause cause)
    {
        if (movies.Find(transaction, id) is not { } movie) return;
        var (note, said) = (holdings.NoteOf(transaction, id), resolution.Said(transaction, EntityKind.Movie, id));
        if (note is not null) movies.SaveSource(transaction, id, note);
        else if (said.Any(document => document.Source == TrustOrder.Nfo)) movies.DropSource(transaction, id, TrustOrder.Nfo);
        else return;
        // A note names people without ids: whom it credits is made known only once the sources have had their turn.
        resolution.Movie(transaction, id, withCredits: movie.Level >= Level.Medium, cause, withCollections: true);
        transaction.Append(new MovieEnriched(id, movie.Level.Word(), movie.Level.Word(), [TrustOrder.Nfo]), cause);
    }
}
