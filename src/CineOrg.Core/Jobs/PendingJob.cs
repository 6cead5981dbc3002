namespace CineOrg.Core.Jobs;

/// <summary>What a decision may read of a job that waits.</summary>
/// <param name="Failures">Attempts that failed.</param>
/// <param name="When">The condition it waits for; null for none.</param>
/// <param name="WhenHolds">Whether it holds now; null without a condition.</param>
/// <param name="Due">Its time has come, though a clock that was set back may say otherwise.</param>
/// <param name="Held">What it was deferred for, see <see cref="WaitReason"/>; null when nothing but its time keeps it.</param>
public sealed record PendingJob(
    Guid Id, string Type, Priority Priority, DateTimeOffset CreatedAt, DateTimeOffset RunAt, DateTimeOffset? LatestEnd = null, int Waiters = 0,
    JobCost? Estimate = null, int Failures = 0, string? When = null, bool? WhenHolds = null, string? Held = null,
    bool Due = false)
{
    public static PendingJob Of(Job job, bool? whenHolds = null) => new(
        job.Id, job.Type, job.Priority, job.CreatedAt, job.RunAt, job.LatestEnd, job.Waiters, job.Estimate, job.Failures, job.When, whenHolds, job.Held,
        job.Due);
}

/// <summary>What a decision may read of a job's type.</summary>
/// <param name="Cost">What its jobs cost, as was learned.</param>
/// <param name="Paused">Somebody stopped this type, or all.</param>
public sealed record TypeStanding(JobWindow Window, IReadOnlyList<string> Providers, double QuotaReserve, JobCost Cost, bool Paused)
{
    public static TypeStanding Of(JobType type, JobCost? learned, bool paused) => new(type.Window, type.Providers, type.QuotaReserve, learned ?? type.Cost, paused);
}
