using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>Who waits for which job.</summary>
internal static class JobWaiters
{
    /// <summary>Somebody who asks again still waits once, from where they asked last.</summary>
    public static void Add(Lane lane, long job, string waiter, string? origin, DateTimeOffset now)
    {
        lane.Ask("""
            insert into job_waiters(job, waiter, origin, asked_at) values(?, ?, ?, ?)
            on conflict(job, waiter) do update set origin = coalesce(excluded.origin, origin)
            """).With(job).With(waiter).With(origin).With(now).Run();
        Count(lane, job);
    }

    /// <summary>Each who waits lets it come sooner.</summary>
    private static void Count(Lane lane, long row)
    {
        lane.Ask("update jobs set waiters = (select count(*) from job_waiters where job = ?1) where id = ?1").With(row).Run();
        var job = JobRows.One(lane.Ask(JobRows.Columns + "where id = ?").With(row))!;
        lane.Ask("update jobs set rank = ? where id = ?").With(Weight.Rank(job.CreatedAt, job.Waiters, job.Estimate)).With(row).Run();
    }

    public static IReadOnlyList<JobWaiter> Of(Lane lane, Guid job)
    {
        using var rows = lane.Ask("""
            select waiter, origin, asked_at from job_waiters where job = (select id from jobs where uuid = ?) order by asked_at, waiter
            """).With(job);
        var waiters = new List<JobWaiter>();
        while (rows.Next()) waiters.Add(new(rows.Text(0), rows.TextOrNull(1), rows.Time(2)));
        return waiters;
    }
}
