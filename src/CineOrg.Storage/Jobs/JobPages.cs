using CineOrg.Core.Catalogue;
using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Jobs;

/// <summary>Pages of jobs, group after group; what is beyond the cap is neither counted nor reached.</summary>
internal static class JobPages
{
    private const int Cap = 10_000;
    private static readonly string[] Groups = ["status = 1", "status = 0", "status in (2, 3, 4)"];

    public static Page<Job> Read(Lane lane, JobFilter filter, int page, int pageSize)
    {
        var (skip, total, found) = ((page - 1L) * pageSize, 0, new List<Job>());
        foreach (var group in filter.Status is { } status ? [$"status = {(int)status}"] : Groups)
        {
            var where = Where(group, filter);
            var count = Count(lane, where, filter, Cap - total);
            if (found.Count < pageSize && skip < count)
                found.AddRange(JobRows.Many(Given(lane.Ask($"{JobRows.Columns}where {where} order by id desc limit ? offset ?"), filter)
                    .With(Math.Min(pageSize - found.Count, count - skip)).With(Math.Max(0, skip))));
            skip = Math.Max(0, skip - count);
            total += count;
        }
        return new(found, page, pageSize, total, total >= Cap);
    }

    private static int Count(Lane lane, string where, JobFilter filter, int most)
    {
        using var count = Given(lane.Ask($"select count(*) from (select 1 from jobs where {where} limit ?)"), filter).With(most);
        return count.Next() ? count.Int(0) : 0;
    }

    // A few texts only: each is prepared once.
    private static string Where(string group, JobFilter filter) =>
        group + (filter.Type is null ? "" : " and type = ?") + (filter.Priority is null ? "" : " and priority = ?") + (filter.Entity is null ? "" : " and entity = ?");

    private static Statement Given(Statement asked, JobFilter filter)
    {
        if (filter.Type is not null) asked.With(filter.Type);
        if (filter.Priority is { } priority) asked.With((int)priority);
        if (filter.Entity is { } entity) asked.With(entity);
        return asked;
    }
}
