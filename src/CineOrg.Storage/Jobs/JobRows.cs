using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>A row of the table <c>jobs</c> as a job.</summary>
internal static class JobRows
{
    public const string Columns = """
        select uuid, type, entity, priority, status, params, dedupe, run_at, attempts, last_error, result, progress, lease_until,
               created_at, started_at, finished_at, correlation, causation, earliest_start, latest_end, origin, condition, waiters,
               cost_ms, cost_bytes, cost_requests, weight, failures, held, due from jobs
        """ + " ";

    public static Job? One(Statement rows)
    {
        using (rows) return rows.Next() ? Job(rows) : null;
    }

    public static List<Job> Many(Statement rows)
    {
        using (rows)
        {
            var jobs = new List<Job>();
            while (rows.Next()) jobs.Add(Job(rows));
            return jobs;
        }
    }

    private static Job Job(Statement row) => new()
    {
        Id = row.Guid(0),
        Type = row.Text(1),
        Entity = row.GuidOrNull(2),
        Priority = (Priority)row.Int(3),
        Status = (JobStatus)row.Int(4),
        Params = row.Text(5),
        DedupeKey = row.TextOrNull(6),
        RunAt = row.Time(7),
        Attempts = row.Int(8),
        LastError = row.TextOrNull(9),
        Result = row.TextOrNull(10),
        Progress = row.DoubleOrNull(11),
        LeaseUntil = row.TimeOrNull(12),
        CreatedAt = row.Time(13),
        StartedAt = row.TimeOrNull(14),
        FinishedAt = row.TimeOrNull(15),
        Cause = new(row.GuidOrNull(16) ?? default, row.GuidOrNull(17) ?? default),
        EarliestStart = row.TimeOrNull(18),
        LatestEnd = row.TimeOrNull(19),
        Origin = row.TextOrNull(20),
        When = row.TextOrNull(21),
        Waiters = row.Int(22),
        Estimate = row.LongOrNull(23) is { } ms ? new(TimeSpan.FromMilliseconds(ms), row.Long(24), row.Int(25)) : null,
        Weight = row.DoubleOrNull(26),
        Failures = row.Int(27),
        Held = row.TextOrNull(28),
        Due = row.Bool(29),
    };
}
