using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>The queue's rows. Statuses in SQL: 0 pending, 1 running, 2 completed, 3 failed, 4 cancelled.</summary>
internal sealed class JobRepository(Database database) : IJobRepository
{
    private const string Ours = " where uuid = ? and attempts = ? and status = 1";

    public (Job Job, bool Created) Enqueue(ITransaction transaction, JobRequest request, Cause cause, DateTimeOffset now)
    {
        var lane = Lane(transaction);
        if (request.DedupeKey is { } key && JobEnqueuing.Join(lane, key, request, now) is { } standing) return (Find(lane, standing)!, false);
        return (JobEnqueuing.Insert(lane, request, cause, now), true);
    }

    public int Promote(ITransaction transaction, DateTimeOffset now) => JobChoice.Promote(Lane(transaction), now);

    public IReadOnlyList<Job> Heads(ITransaction transaction, int each) => JobChoice.Heads(Lane(transaction), each);

    public IReadOnlyList<Job> Alike(ITransaction transaction, string type, int limit) => JobRows.Many(Lane(transaction)
        .Ask(JobRows.Columns + "where status = 0 and due = 1 and type = ? and priority = 0 order by rank, id limit ?").With(type).With(limit));

    public IReadOnlyList<Job> Expired(ITransaction transaction, DateTimeOffset now) =>
        JobRows.Many(Lane(transaction).Ask(JobRows.Columns + "indexed by jobs_running where status = 1 and lease_until <= ?").With(now));

    public Job? Lease(ITransaction transaction, Guid id, double weight, DateTimeOffset now, TimeSpan lease)
    {
        var lane = Lane(transaction);
        return lane.Ask("""
            update jobs set status = 1, due = 0, held = null, attempts = attempts + 1, weight = ?, started_at = ?, lease_until = ?, progress = null
            where uuid = ? and status = 0
            """).With(weight).With(now).With(now + lease).With(id).Run() == 1 ? Find(lane, id) : null;
    }

    public bool Defer(ITransaction transaction, Guid id, DateTimeOffset until, string held) => Lane(transaction)
        .Ask("update jobs set due = 0, run_at = ?, held = ? where uuid = ? and status = 0").With(until).With(held).With(id).Run() == 1;

    public int Recover(ITransaction transaction, DateTimeOffset now) => Lane(transaction)
        .Ask("update jobs set status = 0, due = 1, run_at = ?, lease_until = null where status = 1").With(now).Run();

    public bool GiveBack(ITransaction transaction, Guid id, int attempt, DateTimeOffset now) => Lane(transaction)
        .Ask("update jobs set status = 0, due = 1, run_at = ?, lease_until = null" + Ours).With(now).With(id).With(attempt).Run() == 1;

    public bool Report(ITransaction transaction, Guid id, int attempt, double? progress, string? result, DateTimeOffset leaseUntil) => Lane(transaction)
        .Ask("update jobs set progress = ?, result = coalesce(?, result), lease_until = ?" + Ours)
        .With(progress).With(result).With(leaseUntil).With(id).With(attempt).Run() == 1;

    public bool Renew(ITransaction transaction, Guid id, int attempt, DateTimeOffset leaseUntil) =>
        Lane(transaction).Ask("update jobs set lease_until = ?" + Ours).With(leaseUntil).With(id).With(attempt).Run() == 1;

    public bool Complete(ITransaction transaction, Guid id, int attempt, string? result, DateTimeOffset now) => Lane(transaction)
        .Ask("""
            update jobs set status = 2, progress = 1, result = coalesce(?, result), finished_at = ?, lease_until = null, last_error = null
            """ + Ours)
        .With(result).With(now).With(id).With(attempt).Run() == 1;

    public bool Fail(ITransaction transaction, Guid id, int attempt, string error, DateTimeOffset? retryAt, DateTimeOffset now) => retryAt is { } later
        ? Lane(transaction)
            .Ask("update jobs set status = 0, due = 0, failures = failures + 1, last_error = ?, run_at = ?, lease_until = null" + Ours)
            .With(error).With(later).With(id).With(attempt).Run() == 1
        : Lane(transaction)
            .Ask("update jobs set status = 3, failures = failures + 1, last_error = ?, finished_at = ?, lease_until = null" + Ours)
            .With(error).With(now).With(id).With(attempt).Run() == 1;

    public bool Release(ITransaction transaction, Guid id, int attempt, DateTimeOffset runAt) => Lane(transaction)
        .Ask("update jobs set status = 0, due = 0, attempts = attempts - 1, run_at = ?, lease_until = null" + Ours)
        .With(runAt).With(id).With(attempt).Run() == 1;

    public Job? Cancel(ITransaction transaction, Guid id, DateTimeOffset now)
    {
        var lane = Lane(transaction);
        return lane.Ask("update jobs set status = 4, due = 0, finished_at = ?, lease_until = null where uuid = ? and status in (0, 1)")
            .With(now).With(id).Run() == 1 ? Find(lane, id) : null;
    }

    public Job? Retry(ITransaction transaction, Guid id, DateTimeOffset now)
    {
        var lane = Lane(transaction);
        return lane.Ask("""
            update jobs set status = 0, due = 1, run_at = ?, failures = 0, held = null, progress = null, finished_at = null
            where uuid = ? and status in (3, 4)
              and not exists(select 1 from jobs other where other.dedupe = jobs.dedupe and other.status in (0, 1) and other.dedupe is not null)
            """).With(now).With(id).Run() == 1 ? Find(lane, id) : null;
    }

    public int Drop(ITransaction transaction, DateTimeOffset endedBefore, int limit) => JobEnds.Drop(Lane(transaction), endedBefore, limit);

    public ValueTask<IReadOnlyList<JobWaiter>> Waiters(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => JobWaiters.Of(lane, id)));

    public ValueTask<Job?> OpenOf(Guid entity, IReadOnlyCollection<string> types, CancellationToken stop = default) => new(database.Read(lane => JobRows.One(lane.Ask(
        JobRows.Columns + "where entity = ? and status in (0, 1) and type in (select value from json_each(?)) order by status desc, priority desc, run_at, id limit 1").With(entity).With($"[\"{string.Join("\",\"", types)}\"]"))));

    public ValueTask<Job?> Find(Guid id, CancellationToken stop = default) => new(database.Read(lane => Find(lane, id)));

    public ValueTask<IReadOnlyList<Job>> Latest(int limit, string? type = null, JobStatus? status = null, CancellationToken stop = default) =>
        new(database.Read(lane => (IReadOnlyList<Job>)JobRows.Many(lane.Ask(JobRows.Columns + """
            where (?1 is null or type = ?1) and (?2 is null or status = ?2)
            order by case status when 1 then 0 when 0 then 1 else 2 end, id desc limit ?3
            """).With(type).With((int?)status).With(limit))));

    public ValueTask<Page<Job>> List(JobFilter filter, int page, int pageSize, CancellationToken stop = default) =>
        new(database.Read(lane => JobPages.Read(lane, filter, page, pageSize)));

    public ValueTask<IReadOnlyDictionary<JobStatus, int>> Counts(CancellationToken stop = default) => new(database.Read(lane =>
    {
        var counts = Enum.GetValues<JobStatus>().ToDictionary(status => status, _ => 0);
        using var rows = lane.Ask("select status, count(*) from jobs group by status");
        while (rows.Next()) counts[(JobStatus)rows.Int(0)] = rows.Int(1);
        return (IReadOnlyDictionary<JobStatus, int>)counts;
    }));

    public ValueTask<int> Ahead(Guid id, CancellationToken stop = default) => new(database.Read(lane => JobChoice.Ahead(lane, id)));

    public IReadOnlyList<string> OpenTypes(ITransaction transaction)
    {
        using var rows = Lane(transaction).Ask("select distinct type from jobs where status in (0, 1)");
        var types = new List<string>();
        while (rows.Next()) types.Add(rows.Text(0));
        return types;
    }

    private static Lane Lane(ITransaction transaction) => Transaction.Of(transaction).Lane;

    private static Job? Find(Lane lane, Guid id) => JobRows.One(lane.Ask(JobRows.Columns + "where uuid = ?").With(id));
}
