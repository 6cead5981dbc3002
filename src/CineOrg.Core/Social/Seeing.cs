using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Social;

/// <summary>Somebody has seen a film, or says so; the event and its mark are one change.</summary>
public sealed class Seeing(ITransactions transactions, ISeenRepository seen, IMovieRepository movies, TimeProvider clock)
{
    /// <param name="viewer">As in <see cref="ISeenRepository.Of"/>.</param>
    /// <param name="session">Pseudonymous session that the event names.</param>
    /// <returns>False when the film is unknown.</returns>
    public async Task<bool> Mark(string viewer, string? session, Guid film, CancellationToken stop = default)
    {
        if (await movies.Find(film, stop) is null) return false;
        return await transactions.Run(Durability.Person, transaction =>
        {
            seen.Mark(transaction, viewer, film, clock.GetUtcNow());
            transaction.Append(new MovieViewed(film, session));
            return true;
        }, stop);
    }

    /// <summary>Takes it back: a slip of the finger is no history.</summary>
    public Task Unmark(string viewer, Guid film, CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        seen.Unmark(transaction, viewer, film);
        return true;
    }, stop);
}
