using System.Text.Json;
using CineOrg.Core.Jobs;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>The queue's rows. Statuses in SQL: 0 pending, 1 running, 2 completed, 3 failed, 4 cancelled.</summary>
internal sealed class JobRepository(Database database) : IJobRepository
{
    private const string Ours = " where uuid = ? and attempts = ? and status = 1";

    public (Job Job, bool Created) Enqueue(ITransaction transaction, JobRequest request, Cause cause, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        if (request.DedupeKey is { } key && JobEnqueuing.Join(lane, key, request, now) is { } standing) return (Find(lane, standing)!, false);
        return (Find(lane, JobEnqueuing.Insert(lane, request, cause, now))!, true);
    }

    public Job? Lease(ITransaction transaction, IReadOnlyCollection<string> types, DateTimeOffset now, TimeSpan lease)
    {
        var lane = Transaction.Of(transaction).Lane;
        if (MostUrgent(lane, JsonSerializer.Serialize(types), now) is not { } id) return null;
        lane.Ask("""
            update jobs set status = 1, attempts = attempts + 1, started_at = ?, lease_until = ?, progress = null where uuid = ?
            """).With(now).With(now + lease).With(id).Run();
        return Find(lane, id);
    }

    public int Recover(ITransaction transaction, DateTimeOffset now) => Transaction.Of(transaction).Lane
        .Ask("update jobs set status = 0, run_at = ?, lease_until = null where status = 1").With(now).Run();

    public bool Report(ITransaction transaction, Guid id, int attempt, double? progress, string? result, DateTimeOffset leaseUntil) =>
        Transaction.Of(transaction).Lane
            .Ask("update jobs set progress = ?, result = coalesce(?, result), lease_until = ?" + Ours)
            .With(progress).With(result).With(leaseUntil).With(id).With(attempt).Run() == 1;

    public bool Complete(ITransaction transaction, Guid id, int attempt, string? result, DateTimeOffset now) =>
        Transaction.Of(transaction).Lane
            .Ask("""
                update jobs set status = 2, progress = 1, result = coalesce(?, result), finished_at = ?, lease_until = null, last_error = null
                """ + Ours)
            .With(result).With(now).With(id).With(attempt).Run() == 1;

    public bool Fail(ITransaction transaction, Guid id, int attempt, string error, DateTimeOffset? retryAt, DateTimeOffset now) =>
        retryAt is { } later
            ? Transaction.Of(transaction).Lane
                .Ask("update jobs set status = 0, last_error = ?, run_at = ?, lease_until = null" + Ours)
                .With(error).With(later).With(id).With(attempt).Run() == 1
            : Transaction.Of(transaction).Lane
                .Ask("update jobs set status = 3, last_error = ?, finished_at = ?, lease_until = null" + Ours)
                .With(error).With(now).With(id).With(attempt).Run() == 1;

    public bool Release(ITransaction transaction, Guid id, int attempt, DateTimeOffset runAt) => Transaction.Of(transaction).Lane
        .Ask("update jobs set status = 0, attempts = attempts - 1, run_at = ?, lease_until = null" + Ours)
        .With(runAt).With(id).With(attempt).Run() == 1;

    public Job? Cancel(ITransaction transaction, Guid id, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        return lane.Ask("update jobs set status = 4, finished_at = ?, lease_until = null where uuid = ? and status in (0, 1)")
            .With(now).With(id).Run() == 1 ? Find(lane, id) : null;
    }

    public ValueTask<IReadOnlyList<JobWaiter>> Waiters(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => JobWaiters.Of(lane, id)));

    public ValueTask<Job?> Find(Guid id, CancellationToken stop = default) => new(database.Read(lane => Find(lane, id)));

    public ValueTask<IReadOnlyList<Job>> Latest(int limit, string? type = null, JobStatus? status = null, CancellationToken stop = default) =>
        new(database.Read(lane => JobRows.Many(lane.Ask(JobRows.Columns + """
            where (?1 is null or type = ?1) and (?2 is null or status = ?2)
            order by case status when 1 then 0 when 0 then 1 else 2 end, id desc limit ?3
            """).With(type).With((int?)status).With(limit))));

    public ValueTask<IReadOnlyDictionary<JobStatus, int>> Counts(CancellationToken stop = default) => new(database.Read(lane =>
    {
        var counts = Enum.GetValues<JobStatus>().ToDictionary(status => status, _ => 0);
        using var rows = lane.Ask("select status, count(*) from jobs group by status");
        while (rows.Next()) counts[(JobStatus)rows.Int(0)] = rows.Int(1);
        return counts;
    }));

    private static Job? Find(Lane lane, Guid id) => JobRows.One(lane.Ask(JobRows.Columns + "where uuid = ?").With(id));

    private static Guid? MostUrgent(Lane lane, string types, DateTimeOffset now)
    {
        using var row = lane.Ask("""
            select uuid from (
              select * from (select uuid, priority, run_at, id from jobs where status = 0 and run_at <= ?1
                and type in (select value from json_each(?2)) order by priority desc, run_at, id limit 1)
              union all
              select * from (select uuid, priority, run_at, id from jobs where status = 1 and lease_until <= ?1
                and type in (select value from json_each(?2)) order by priority desc, run_at, id limit 1))
            order by priority desc, run_at, id limit 1
            """).With(now).With(types);
        return row.Next() ? row.Guid(0) : null;
    }
}
