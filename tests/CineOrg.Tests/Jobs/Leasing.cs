using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Tests.Jobs;

/// <summary>Takes jobs as a worker without any judgement would.</summary>
internal static class Leasing
{
    /// <summary>Of one type the most urgent, then the first by rank; one whose lease ran out is given back before.</summary>
    public static Job? First(this IJobRepository jobs, ITransaction transaction, string type, DateTimeOffset now, TimeSpan lease)
    {
        foreach (var lost in jobs.Expired(transaction, now)) jobs.GiveBack(transaction, lost.Id, lost.Attempts, now);
        jobs.Promote(transaction, now);
        var first = jobs.Heads(transaction, 1).Where(job => job.Type == type).MaxBy(job => job.Priority);
        return first is null ? null : jobs.Lease(transaction, first.Id, 0, now, lease);
    }
}
