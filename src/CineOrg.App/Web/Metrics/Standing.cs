using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Caching;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Providers;

namespace CineOrg.App.Web.Metrics;

/// <summary>How the whole program stands at one moment: what <c>/metrics</c> tells machines and the Lab page people.</summary>
/// <param name="Now">The moment (UTC).</param>
public sealed record Standing(
    DateTimeOffset Now, LevelCounts Levels, Activity Activity, IReadOnlyList<OpenJobs> Jobs, IReadOnlyList<SourceStanding> Sources, LoadStanding Load,
    IReadOnlyList<StoredBytes> Stored, IReadOnlyList<CacheFigures> Caches, IReadOnlyList<Foresight> Foresight, ForesightOptions Prefetch)
{
    /// <summary>One per budget: sources that share one are counted together.</summary>
    public IEnumerable<SourceStanding> Budgets => Sources.Where(source => source.Budget.Length > 0).DistinctBy(source => source.Budget);
}

/// <summary>Looks at everything once. Nothing in it grows with the catalogue: levels are counted every 15 s at most.</summary>
internal sealed class StandingDesk(
    ILevelCounts levels, Activity activity, IOpenJobs jobs, SourceDesk sources, LoadSensor load, HousekeepingPlanner stored, CacheDesk caches, IForesight foresight, ForesightOptions prefetch, TimeProvider clock)
{
    public async Task<Standing> Look(CancellationToken stop) => new(
        clock.GetUtcNow(), levels.Now(), activity, jobs.Standing(), sources.Standing(), load.Standing, await stored.Stored(stop), caches.Figures, await foresight.All(stop), prefetch);
}
