namespace CineOrg.Core.Jobs;

/// <summary>What may keep a job from being begun. Pure: the same job, type and conditions give the same answer.</summary>
public static class Gate
{
    /// <summary>A provider that fails is asked for again after this long.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <returns>Why it may not be begun now; null when it may.</returns>
    /// <param name="longestWait">For a quiet window.</param>
    public static WaitReason? Against(PendingJob job, TypeStanding type, Conditions conditions, TimeSpan longestWait)
    {
        if (type.Paused) return new(WaitKind.Paused);
        if (!job.Due && job.RunAt > conditions.Now) return Resting(job);
        if (job.WhenHolds == false) return new(WaitKind.Condition, conditions.Now + LookAgain, Condition: job.When);
        return OfProviders(job, type, conditions) ?? OfLoad(job, type, conditions) ?? OfWindow(job, type, conditions, longestWait);
    }

    private static WaitReason Resting(PendingJob job) => WaitReason.Read(job.Held, job.RunAt, job.When)
        ?? new(job.Failures > 0 ? WaitKind.Retry : WaitKind.NotYet, job.RunAt);

    /// <summary>As long as one of them can be asked there is something to do; of those that cannot, the one that can soonest is told.</summary>
    private static WaitReason? OfProviders(PendingJob job, TypeStanding type, Conditions conditions)
    {
        if (type.Providers.Count == 0 || !type.Providers.All(conditions.Providers.ContainsKey)) return null;
        var against = type.Providers.Select(name => OfProvider(name, conditions.Providers[name], job, type, conditions)).ToList();
        return against.Contains(null) ? null : against.MinBy(reason => reason!.Until);
    }

    private static WaitReason? OfProvider(string name, ProviderStanding standing, PendingJob job, TypeStanding type, Conditions conditions)
    {
        if (standing.Left is { } left && left < Math.Max(1, job.Estimate?.Requests ?? 1) + Reserved(standing, job, type))
            return new(WaitKind.Quota, standing.ResetsAt ?? conditions.Now + LookAgain, name);
        return standing.Broken ? new(WaitKind.Breaker, conditions.Now + LookAgain, name) : null;
    }

    private static double Reserved(ProviderStanding standing, PendingJob job, TypeStanding type) =>
        IsCalm(job, type) ? type.QuotaReserve * (standing.PerDay ?? 0) : 0;

    // What may wait for a quiet window, and nobody waits for, leaves the reserve to what may not.
    private static bool IsCalm(PendingJob job, TypeStanding type) => job.Waiters == 0 && (job.Priority == Priority.Low || (job.Priority == Priority.Medium && type.Window == JobWindow.Quiet));

    /// <summary>Medium load: what people wait for or soon want. High: only what is urgent. What has waited long weighs as much one day.</summary>
    private static WaitReason? OfLoad(PendingJob job, TypeStanding type, Conditions conditions) => conditions.Load switch
    {
        Load.Low => null,
        Load.Medium when Counts(job, Priority.High, type, conditions) => null,
        Load.High when Counts(job, Priority.Urgent, type, conditions) => null,
        var busy => new(WaitKind.Load, Load: busy),
    };

    private static bool Counts(PendingJob job, Priority least, TypeStanding type, Conditions conditions) =>
        job.Priority >= least || Weight.Of(job, conditions, type.Cost, type.Providers).Total >= Weight.OfPriority(least);

    private static WaitReason? OfWindow(PendingJob job, TypeStanding type, Conditions conditions, TimeSpan longestWait)
    {
        if (!IsCalm(job, type) || conditions.Quiet) return null;
        var latest = job.CreatedAt + longestWait;
        if (PressingFrom(job, type) is { } pressing && pressing < latest) latest = pressing;
        return conditions.Now >= latest ? null : new(WaitKind.Window, latest);
    }

    // The last quarter of its time, for others may be due at the same moment; and twice what it takes at least.
    private static DateTimeOffset? PressingFrom(PendingJob job, TypeStanding type)
    {
        if (job.LatestEnd is not { } end) return null;
        var (quarter, twice) = ((end - job.CreatedAt) / 4, (job.Estimate ?? type.Cost).Latency * 2);
        return end - (quarter > twice ? quarter : twice);
    }
}
