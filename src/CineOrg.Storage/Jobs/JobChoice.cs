using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>What the scheduler is shown. Every question here costs by the number of types, whatever the number of jobs.</summary>
internal static class JobChoice
{
    private const int AtOnce = 500, Counted = 1000;

    /// <summary>
    /// One row for each type and priority of due jobs, found by leaping through the index. It is named: left to choose, SQLite reads all
    /// that wait and sorts them.
    /// </summary>
    private const string Kinds = """
        with recursive kinds(id, type, priority) as (
          select * from (select id, type, priority from jobs indexed by jobs_due where status = 0 and due = 1 order by type, priority, rank, id limit 1)
          union all
          select next.id, next.type, next.priority from kinds join jobs next on next.id = coalesce((
            select id from jobs indexed by jobs_due where status = 0 and due = 1 and type = kinds.type and priority > kinds.priority
            order by priority, rank, id limit 1), (
            select id from jobs indexed by jobs_due where status = 0 and due = 1 and type > kinds.type order by type, priority, rank, id limit 1)))

        """;

    public static int Promote(Lane lane, DateTimeOffset now)
    {
        var promoted = 0;
        for (var priority = Priority.Urgent; priority >= Priority.Low && promoted < AtOnce; priority--)
            promoted += lane.Ask("""
                update jobs set due = 1 where id in (
                  select id from jobs where status = 0 and due = 0 and priority = ? and run_at <= ? order by run_at limit ?)
                """).With((int)priority).With(now).With(AtOnce - promoted).Run();
        return promoted;
    }

    public static IReadOnlyList<Job> Heads(Lane lane, int each)
    {
        var heads = new List<Job>();
        foreach (var (type, priority) in KindsOf(lane))
        {
            heads.AddRange(First(lane, "where", "rank", type, priority, each));
            heads.AddRange(First(lane, "where latest_end is not null and", "latest_end", type, priority, each));
            // A window keeps those that nobody waits for, and may keep all that come first by rank.
            if (priority < (int)Priority.High) heads.AddRange(First(lane, "indexed by jobs_awaited where waiters > 0 and", "rank", type, priority, each));
        }
        return heads;
    }

    private static IReadOnlyList<Job> First(Lane lane, string which, string order, string type, int priority, int each) => JobRows.Many(lane
        .Ask($"{JobRows.Columns}{which} status = 0 and due = 1 and type = ? and priority = ? order by {order}, id limit ?").With(type).With(priority).With(each));

    /// <summary>How many due jobs of more urgent kinds there are, and of the same priority with a lesser rank.</summary>
    public static int Ahead(Lane lane, Guid id)
    {
        using var job = lane.Ask("select priority, rank from jobs where uuid = ? and status = 0").With(id);
        if (!job.Next()) return 0;
        var (priority, rank) = (job.Int(0), job.Long(1));
        var ahead = 0;
        foreach (var kind in KindsOf(lane).Where(kind => kind.Priority >= priority))
        {
            if (ahead >= Counted) break;
            using var count = lane.Ask("""
                select count(*) from (select 1 from jobs where status = 0 and due = 1 and type = ? and priority = ? and rank < ? limit ?)
                """).With(kind.Type).With(kind.Priority).With(kind.Priority > priority ? long.MaxValue : rank).With(Counted - ahead);
            if (count.Next()) ahead += count.Int(0);
        }
        return ahead;
    }

    private static List<(string Type, int Priority)> KindsOf(Lane lane)
    {
        using var rows = lane.Ask(Kinds + "select type, priority from kinds");
        var kinds = new List<(string, int)>();
        while (rows.Next()) kinds.Add((rows.Text(0), rows.Int(1)));
        return kinds;
    }
}
