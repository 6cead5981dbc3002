using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Raises what is linked with something that somebody opened or watched, as <see cref="EnrichJob"/> does; a type of its own, for it waits
/// for calm, leaves quota to others, and is to pay.
/// </summary>
public sealed class PrefetchJob(
    EnrichJob enrich, IForesight foresight, IMovieRepository movies, IPeopleRepository people, ITransactions transactions, TimeProvider clock) : IRunJobs
{
    public const string JobType = "Prefetch";

    public string Type => JobType;

    /// <param name="around">The film or person whose neighbours these are.</param>
    /// <param name="key">Asking again joins it while it waits or runs.</param>
    public static JobRequest Request(Guid around, string key, EnrichParams wanted) => new(JobType, JsonSerializer.Serialize(wanted, EnrichJson.Default.EnrichParams))
    {
        Entity = around, DedupeKey = $"prefetch:{key}",
    };

    public Task<bool> IsNeeded(Job job, CancellationToken stop) => enrich.IsNeeded(job, stop);

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var result = await enrich.Run(job, progress, stop);
        var wanted = JsonSerializer.Deserialize(job.Params, EnrichJson.Default.EnrichParams)!;
        var (kind, held) = (wanted.People ? EntityKind.Person : EntityKind.Movie, await Held(wanted, stop));
        await transactions.Run(Durability.Bulk, transaction =>
        {
            foresight.Fetched(transaction, kind, held, Spending.Current?.Requests ?? 0, clock.GetUtcNow());
            return true;
        }, stop);
        return result;
    }

    private async Task<IReadOnlyList<Guid>> Held(EnrichParams wanted, CancellationToken stop)
    {
        var held = new List<Guid>();
        foreach (var id in wanted.Listed ?? [])
            if ((wanted.People ? await people.LevelOf(id, stop) : await movies.LevelOf(id, stop)) >= Spelling.Read<Level>(wanted.Level)) held.Add(id);
        return held;
    }
}
