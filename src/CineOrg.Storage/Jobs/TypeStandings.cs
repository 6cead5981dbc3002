using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>Pauses and learned costs, a row per type.</summary>
internal sealed class TypeStandings(Database database) : ITypeStandings
{
    /// <summary>The share of the newest job in what is learned, once there are more than a few.</summary>
    private const double Newest = 0.2;

    public bool Pause(ITransaction transaction, string? type, DateTimeOffset now) => Transaction.Of(transaction).Lane
        .Ask("insert or ignore into job_pauses(type, paused_at) values(?, ?)").With(type ?? "").With(now).Run() == 1;

    public bool Resume(ITransaction transaction, string? type) =>
        Transaction.Of(transaction).Lane.Ask("delete from job_pauses where type = ?").With(type ?? "").Run() == 1;

    public IReadOnlyList<PausedType> Paused() => database.Read(lane =>
    {
        using var rows = lane.Ask("select type, paused_at from job_pauses order by type");
        var paused = new List<PausedType>();
        while (rows.Next()) paused.Add(new(rows.Text(0) is { Length: > 0 } type ? type : null, rows.Time(1)));
        return paused;
    });

    public IReadOnlyDictionary<string, JobCost> Learned() => database.Read(lane =>
    {
        using var rows = lane.Ask("select type, latency_ms, bytes, requests from job_costs");
        var learned = new Dictionary<string, JobCost>();
        while (rows.Next())
            learned[rows.Text(0)] = new(TimeSpan.FromMilliseconds(rows.Double(1)), (long)rows.Double(2), (int)Math.Round(rows.Double(3)));
        return learned;
    });

    public void Learn(ITransaction transaction, string type, JobCost cost) => Transaction.Of(transaction).Lane.Ask("""
        insert into job_costs(type, jobs, latency_ms, bytes, requests) values(?1, 1, ?2, ?3, ?4)
        on conflict(type) do update set jobs = jobs + 1,
          latency_ms = latency_ms + (?2 - latency_ms) * max(?5, 1.0 / (jobs + 1)),
          bytes = bytes + (?3 - bytes) * max(?5, 1.0 / (jobs + 1)), requests = requests + (?4 - requests) * max(?5, 1.0 / (jobs + 1))
        """).With(type).With(cost.Latency.TotalMilliseconds).With((double)cost.Bytes).With((double)cost.Requests).With(Newest).Run();
}
