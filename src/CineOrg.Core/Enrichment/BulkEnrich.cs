using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>What became of somebody's wish for more about one film or person.</summary>
/// <param name="Held">The level that is held now; null when nobody is known by that id.</param>
/// <param name="Job">The job that will raise it; null when the level is held already.</param>
public sealed record Wish(Level? Held, Job? Job);

/// <summary>Somebody's wish to have films or people enriched becomes one job, told by one event; the same for pages, programs and terminal.</summary>
public sealed class BulkEnrich(JobQueue queue, ITransactions transactions, IMovieRepository movies, IPeopleRepository people, TimeProvider clock)
{
    /// <param name="filter">What was asked, in the asker's words; empty for all.</param>
    public async Task<Job> Request(EnrichParams wanted, string filter, CancellationToken stop = default)
    {
        var job = await transactions.Run(Durability.Person, transaction =>
        {
            var asked = transaction.Append(new BulkEnrichRequested(filter, wanted.Level, wanted.Listed?.Count ?? 0));
            return queue.Enqueue(transaction, EnrichJob.Request(wanted) with { Priority = Priority.Urgent }, Cause.Of(asked));
        }, stop);
        queue.Wake();
        return job;
    }

    /// <summary>One film, unless the level is held.</summary>
    /// <param name="anew">What is held is asked again too, whatever was answered lately.</param>
    public async Task<Wish> Film(Guid id, Level level, bool anew = false, CancellationToken stop = default) =>
        await One(await movies.LevelOf(id, stop), level, new(level.Word(), [id], Since: Since(anew)), stop);

    /// <summary>One person, unless the level is held.</summary>
    /// <inheritdoc cref="Film"/>
    public async Task<Wish> Person(Guid id, Level level, bool anew = false, CancellationToken stop = default) =>
        await One(await people.LevelOf(id, stop), level, new(level.Word(), [id], People: true, Since: Since(anew)), stop);

    /// <summary>The moment of a wish for what the sources say now.</summary>
    public DateTimeOffset? Since(bool anew) => anew ? Afresh.Now(clock) : null;

    private async Task<Wish> One(Level? held, Level level, EnrichParams wanted, CancellationToken stop) =>
        new(held, held < level || (wanted.Since is not null && held is not null) ? await Request(wanted, $"{wanted.Listed![0]}", stop) : null);
}
