using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment.Ahead;

/// <summary>
/// Asks for what somebody may open next, along kinds of links that were seen to pay; counts what was opened of it and what was not.
/// The jobs wait for calm and leave their share of a source's day to people.
/// </summary>
public sealed class Foreseeing(IForesight foresight, ITransactions transactions, JobQueue queue, ForesightOptions options, TimeProvider clock) : ICountEvents
{
    /// <summary>Why a job was made, as pages and API call it: its links pay, or are tried.</summary>
    public const string PaysRule = "prefetchPays", TriedRule = "prefetchTried";

    public string Name => nameof(Foreseeing);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(MovieRequested), typeof(PersonRequested) };

    public void Count(ITransaction transaction, IReadOnlyList<Event> happened)
    {
        foreach (var one in happened)
            if (one is MovieRequested film) Opened(transaction, EntityKind.Movie, film.MovieId, film.Held, film.At);
            else if (one is PersonRequested person) Opened(transaction, EntityKind.Person, person.PersonId, person.Held, person.At);
        foresight.Settle(transaction, clock.GetUtcNow() - options.Within);
    }

    /// <summary>One job for those whose links pay, or are yet to be judged.</summary>
    /// <param name="around">What they are linked with.</param>
    /// <param name="wanted">Of one kind and level, the likeliest first.</param>
    /// <param name="most">Of those whose links do not rule them out.</param>
    /// <param name="key">Asking again joins it while it waits or runs.</param>
    /// <returns>Null when none is left.</returns>
    public async Task<Job?> Ask(Guid around, IReadOnlyList<Foreseen> wanted, string key, int most, Cause cause = default, CancellationToken stop = default)
    {
        var known = (await foresight.All(stop)).ToDictionary(one => one.Link);
        List<Foreseen> taken = [.. wanted.Where(one => options.Takes(known.GetValueOrDefault(one.Link), one.Subject)).Take(most)];
        if (taken.Count == 0) return null;
        var pays = taken.Any(one => options.Of(known.GetValueOrDefault(one.Link)) == Verdict.Pays);
        var request = PrefetchJob.Request(around, key, new(
            taken[0].Level.Word(), [.. taken.Select(one => one.Subject)], People: taken[0].Kind == EntityKind.Person, Rule: pays ? PaysRule : TriedRule));
        return await Enqueue(taken, request, cause, stop);
    }

    private async Task<Job> Enqueue(List<Foreseen> taken, JobRequest request, Cause cause, CancellationToken stop)
    {
        var job = await transactions.Run(Durability.Person, transaction =>
        {
            foreach (var one in taken) foresight.Ask(transaction, one, clock.GetUtcNow());
            return queue.Enqueue(transaction, request, cause);
        }, stop);
        queue.Wake();
        return job;
    }

    private void Opened(ITransaction transaction, EntityKind kind, Guid subject, string? held, DateTimeOffset at) =>
        foresight.Opened(transaction, kind, subject, Spelling.Read<Level>(held), at, options.Within);
}
