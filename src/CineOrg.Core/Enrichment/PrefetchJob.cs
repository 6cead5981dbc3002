using System.Text.Json;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>Raises what is linked with something that somebody opened, as <see cref="EnrichJob"/> does; a type of its own, for it waits for calm and leaves quota to others.</summary>
public sealed class PrefetchJob(EnrichJob enrich) : IRunJobs
{
    public const string JobType = "Prefetch";

    public string Type => JobType;

    /// <param name="around">The film or person whose neighbours these are.</param>
    public static JobRequest Request(Guid around, EnrichParams wanted) => new(JobType, JsonSerializer.Serialize(wanted, EnrichJson.Default.EnrichParams))
    {
        Entity = around, DedupeKey = $"prefetch:{around}",
    };

    public Task<bool> IsNeeded(Job job, CancellationToken stop) => enrich.IsNeeded(job, stop);

    public Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop) => enrich.Run(job, progress, stop);
}
