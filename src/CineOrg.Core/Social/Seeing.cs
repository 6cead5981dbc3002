using CineOrg.Core.Events;
using CineOrg.Core.Social.Watched;

namespace CineOrg.Core.Social;

/// <summary>Somebody says that they have seen a film, here or elsewhere; the event and its mark are one change.</summary>
public sealed class Seeing(ITransactions transactions, ISeenRepository seen, IWatchRepository watch, TimeProvider clock)
{
    /// <param name="viewer">As in <see cref="ISeenRepository.Of"/>.</param>
    /// <param name="session">Pseudonymous session that the event names.</param>
    /// <returns>False when the film is unknown.</returns>
    public Task<bool> Mark(string viewer, string? session, Guid film, CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        if (watch.Open(transaction, viewer, film) is not { } known) return false;
        watch.Save(transaction, viewer, film, known.Seen(clock.GetUtcNow()));
        seen.Mark(transaction, viewer, film, clock.GetUtcNow());
        transaction.Append(new MovieViewed(film, session));
        return true;
    }, stop);

    /// <summary>Takes it back: a slip of the finger is no history.</summary>
    /// <returns>False when the film is unknown.</returns>
    public Task<bool> Unmark(string viewer, Guid film, CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        seen.Unmark(transaction, viewer, film);
        if (watch.Open(transaction, viewer, film) is not { } known) return false;
        if (known.Times > 0) watch.Save(transaction, viewer, film, known.Unseen(clock.GetUtcNow()));
        return true;
    }, stop);
}
