using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Availability.Finding;

/// <summary>Find or request: somebody says in so many words that they want to watch a film.</summary>
public sealed class Requests(IMovieRepository movies, ISoughtFilms sought, JobQueue queue, ITransactions transactions, TimeProvider clock)
{
    private const string Owner = "owner";

    /// <param name="askedBy"><c>owner</c>, or a session's pseudonym.</param>
    /// <param name="waiter">Who is told what was found, as <see cref="JobRequest.Waiter"/> and <see cref="JobRequest.Origin"/>.</param>
    /// <returns>The job that looks for it; null when the film is unknown.</returns>
    public async Task<Job?> Find(Guid film, string country, string askedBy, (string Session, string Origin)? waiter = null, CancellationToken stop = default)
    {
        if (await movies.Find(film, stop).ConfigureAwait(false) is null) return null;
        var (now, known) = (clock.GetUtcNow(), await sought.Of(film, stop).ConfigureAwait(false));
        // Others may wait for its next look already: their turn is not taken from them.
        var asked = known is { NextAt: not null } ? known with { Country = country, AskedBy = [askedBy], NextAt = now } : new(film, country, [askedBy], now, 0, null, now, null);
        var job = await transactions.Run(Durability.Person, transaction =>
        {
            sought.Save(transaction, asked);
            return queue.Enqueue(transaction, FetchMovieJob.Request(new(film, country, askedBy)) with { Waiter = waiter?.Session, Origin = waiter?.Origin }, default);
        }, stop).ConfigureAwait(false);
        queue.Wake();
        return job;
    }

    /// <summary>A rule that the owner switched on looks for a film in a calm, for the owner, unless somebody looks for it already.</summary>
    public void Bring(ITransaction transaction, Guid film, string country, string rule, Cause cause)
    {
        if (sought.IsSought(transaction, film)) return;
        var now = clock.GetUtcNow();
        sought.Save(transaction, new(film, country, [Owner], now, 0, null, now, null));
        queue.Enqueue(transaction, FetchMovieJob.Request(new(film, country, Owner, Rule: rule)), cause);
    }

    /// <summary>Nobody wants it any more: no later job looks for it.</summary>
    public async Task Forget(Guid film, CancellationToken stop = default)
    {
        if (await sought.Of(film, stop).ConfigureAwait(false) is not { } known) return;
        await transactions.Run(Durability.Person, transaction =>
        {
            sought.Save(transaction, known with { NextAt = null });
            return 0;
        }, stop).ConfigureAwait(false);
    }
}
