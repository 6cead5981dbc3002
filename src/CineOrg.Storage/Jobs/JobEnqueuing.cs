using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>How a wish becomes a row, or joins one.</summary>
internal static class JobEnqueuing
{
    private const string Or = ") or (";

    /// <returns>What was stored, as it would be read again.</returns>
    public static Job Insert(Lane lane, JobRequest request, Cause cause, DateTimeOffset now)
    {
        var job = Asked(request, cause, now);
        lane.Ask("""
            insert into jobs(uuid, type, entity, priority, status, params, dedupe, earliest_start, run_at, due, rank, latest_end, origin, condition,
              cost_ms, cost_bytes, cost_requests, correlation, causation, created_at)
            values(?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .With(job.Id).With(job.Type).With(job.Entity).With((int)job.Priority).With(job.Params).With(job.DedupeKey)
            .With(job.EarliestStart).With(job.RunAt).With(job.Due).With(Weight.Rank(now, job.Waiters, job.Estimate))
            .With(job.LatestEnd).With(job.Origin).With(job.When)
            .With((long?)job.Estimate?.Latency.TotalMilliseconds).With(job.Estimate?.Bytes).With(job.Estimate?.Requests)
            .With(Known(cause.CorrelationId)).With(Known(cause.CausationId)).With(now).Run();
        if (request.Waiter is not null) JobWaiters.Add(lane, lane.LastId, request.Waiter, request.Origin, now);
        return job;
    }

    private static Job Asked(JobRequest request, Cause cause, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), Type = request.Type, Entity = request.Entity, Priority = request.Priority ?? Priority.Medium,
        Params = request.Params, DedupeKey = request.DedupeKey, EarliestStart = Stored(request.EarliestStart), LatestEnd = Stored(request.LatestEnd),
        RunAt = Stored(request.EarliestStart) ?? Stored(now)!.Value, Origin = request.Origin, When = request.When,
        Waiters = request.Waiter is null ? 0 : 1, Estimate = request.Estimate, CreatedAt = Stored(now)!.Value, Cause = cause,
        Due = Stored(request.EarliestStart) is not { } start || start <= now,
    };

    // Milliseconds are kept.
    private static DateTimeOffset? Stored(DateTimeOffset? time) =>
        time is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds()) : null;

    /// <summary>
    /// Whoever asks more urgently, or to begin sooner, need not wait for the time that was set before; a rest after a failure is kept
    /// unless the wish is more urgent. Who asks without a condition wants it in any case.
    /// </summary>
    /// <returns>Null when nothing with this key waits or runs.</returns>
    public static Guid? Join(Lane lane, string key, JobRequest request, DateTimeOffset now)
    {
        if (Standing(lane, key) is not var (row, id, when)) return null;
        lane.Ask("""
            update jobs set due = 0, held = case when priority >= ?2 then held end,
              run_at = case when priority < ?2 or run_at = earliest_start then min(run_at, ?3) else run_at end,
              earliest_start = min(earliest_start, ?3), priority = max(priority, ?2),
              latest_end = coalesce(min(latest_end, ?4), latest_end, ?4),
              condition = ?5
            where id = ?1
            """).With(row).With((int)(request.Priority ?? Priority.Medium)).With(request.EarliestStart ?? now).With(request.LatestEnd).With(Either(when, request.When)).Run();
        if (request.Waiter is not null) JobWaiters.Add(lane, row, request.Waiter, request.Origin, now);
        return id;
    }

    /// <summary>Whoever asks without a condition wants it in any case.</summary>
    private static string? Either(string? one, string? other)
    {
        if (one is null || other is null) return null;
        var terms = Terms(one);
        return terms.Contains(other) ? one : $"({string.Join(Or, [.. terms, other])})";
    }

    // Taken apart where they were joined, so that whoever asks again with the same condition adds nothing.
    private static string[] Terms(string when) => when.StartsWith('(') && when.EndsWith(')') && when.Contains(Or, StringComparison.Ordinal) ? when[1..^1].Split(Or) : [when];

    private static (long Row, Guid Id, string? When)? Standing(Lane lane, string key)
    {
        using var row = lane.Ask("select id, uuid, condition from jobs where dedupe = ? and status in (0, 1)").With(key);
        return row.Next() ? (row.Long(0), row.Guid(1), row.TextOrNull(2)) : null;
    }

    private static Guid? Known(Guid id) => id == Guid.Empty ? null : id;
}
