using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>How a wish becomes a row, or joins one.</summary>
internal static class JobEnqueuing
{
    public static Guid Insert(Lane lane, JobRequest request, Cause cause, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        lane.Ask("""
            insert into jobs(uuid, type, entity, priority, status, params, dedupe, earliest_start, run_at, latest_end, origin, condition,
              cost_ms, cost_bytes, cost_requests, correlation, causation, created_at)
            values(?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .With(id).With(request.Type).With(request.Entity).With((int)request.Priority).With(request.Params).With(request.DedupeKey)
            .With(request.EarliestStart).With(request.EarliestStart ?? now).With(request.LatestEnd).With(request.Origin).With(request.When)
            .With((long?)request.Estimate?.Latency.TotalMilliseconds).With(request.Estimate?.Bytes).With(request.Estimate?.Requests)
            .With(Known(cause.CorrelationId)).With(Known(cause.CausationId)).With(now).Run();
        if (request.Waiter is not null) JobWaiters.Add(lane, lane.LastId, request.Waiter, request.Origin, now);
        return id;
    }

    /// <summary>
    /// Whoever asks more urgently, or to begin sooner, need not wait for the time that was set before; a rest after a failure is kept
    /// unless the wish is more urgent. Who asks without a condition wants it in any case.
    /// </summary>
    /// <returns>Null when nothing with this key waits or runs.</returns>
    public static Guid? Join(Lane lane, string key, JobRequest request, DateTimeOffset now)
    {
        if (Standing(lane, key) is not var (row, id)) return null;
        lane.Ask("""
            update jobs set
              run_at = case when priority < ?2 or run_at = earliest_start then min(run_at, ?3) else run_at end,
              earliest_start = min(earliest_start, ?3), priority = max(priority, ?2),
              latest_end = coalesce(min(latest_end, ?4), latest_end, ?4),
              condition = case when condition = ?5 then ?5 end
            where id = ?1
            """).With(row).With((int)request.Priority).With(request.EarliestStart ?? now).With(request.LatestEnd).With(request.When).Run();
        if (request.Waiter is not null) JobWaiters.Add(lane, row, request.Waiter, request.Origin, now);
        return id;
    }

    private static (long Row, Guid Id)? Standing(Lane lane, string key)
    {
        using var row = lane.Ask("select id, uuid from jobs where dedupe = ? and status in (0, 1)").With(key);
        return row.Next() ? (row.Long(0), row.Guid(1)) : null;
    }

    private static Guid? Known(Guid id) => id == Guid.Empty ? null : id;
}
