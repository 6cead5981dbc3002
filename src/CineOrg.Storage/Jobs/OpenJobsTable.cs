using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>Jobs that wait or run, counted along the index of the waiting.</summary>
internal sealed class OpenJobsTable(Database database) : IOpenJobs
{
    // Rows are numbered as they are asked for; each half runs along an index of its own.
    private const string Waiting = """
        select o.priority, ?1, o.jobs, j.created_at from (
          select priority, sum(jobs) jobs, min(oldest) oldest from (
            select priority, count(*) jobs, min(id) oldest from jobs where status = 0 and due = 1 group by priority
            union all select priority, count(*), min(id) from jobs where status = 0 and due = 0 group by priority) group by priority) o
        join jobs j on j.id = o.oldest order by o.priority desc
        """;

    private const string Running = """
        select o.priority, ?1, o.jobs, j.created_at from (select priority, count(*) jobs, min(id) oldest from jobs where status = 1 group by priority) o
        join jobs j on j.id = o.oldest order by o.priority desc
        """;

    public IReadOnlyList<OpenJobs> Standing() => database.Read(lane => (List<OpenJobs>)
        [.. Read(lane.Ask(Waiting).With((int)JobStatus.Pending)), .. Read(lane.Ask(Running).With((int)JobStatus.Running))]);

    private static List<OpenJobs> Read(Statement asked)
    {
        using var rows = asked;
        var open = new List<OpenJobs>();
        while (rows.Next()) open.Add(new((Priority)rows.Int(0), (JobStatus)rows.Int(1), rows.Int(2), rows.Time(3)));
        return open;
    }
}
