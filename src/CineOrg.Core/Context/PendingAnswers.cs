using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Context;

/// <summary>Tells of a film or person of whom not all is held what is being done about it.</summary>
public sealed class PendingAnswers(IJobRepository jobs, EnrichmentEngine engine, ITypeStandings standings, JobTypes types, TimeProvider clock)
{
    /// <summary>Of what fetches an entity itself; what is done around it, or looks for its video, brings nothing that its page lacks.</summary>
    private static readonly string[] Fetching = [FetchJob.OfMovie, FetchJob.OfPerson, EnrichJob.JobType];

    /// <returns>Null when all is held, or nobody asked for more.</returns>
    public async ValueTask<PendingWork?> Of(EntityKind kind, Guid id, Level held, CancellationToken stop = default)
    {
        if (held == Level.Deep) return null;
        var entity = kind == EntityKind.Person ? EntityName.Person : EntityName.Movie;
        if (await jobs.OpenOf(id, Fetching, stop) is { } job)
            return new(job.Status.ToString().ToUpperInvariant(), entity, id, job.Id, job.Held ?? "asked", Expected(job));
        return engine.IsUnderWay(kind, id) ? new("FETCHING", entity, id, null, "asked", null) : null;
    }

    private DateTimeOffset Expected(Job job)
    {
        var usually = (standings.Learned().GetValueOrDefault(job.Type) ?? types.Find(job.Type)?.Cost ?? new(TimeSpan.Zero)).Latency;
        var now = clock.GetUtcNow();
        var begins = job.StartedAt is { } started && job.Status == JobStatus.Running ? started : job.RunAt > now ? job.RunAt : now;
        return begins + usually > now ? begins + usually : now;
    }
}
