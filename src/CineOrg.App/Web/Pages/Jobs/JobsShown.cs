using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Pages.Jobs;

/// <summary>What the page of jobs shows: a page of them as filtered, why those that wait do, and how the types stand.</summary>
public sealed record JobsShown(
    JobFilter Filter, Page<Job> Jobs, IReadOnlyDictionary<Guid, Explanation> Why, IReadOnlyList<(JobType Type, TypeStanding Standing)> Types, bool AllPaused)
{
    public const int PageSize = 50;

    public static JobFilter Asked(HttpContext context) => new(
        QueryValues.Text("type", context.Request.Query["type"], 50), QueryValues.Word<JobStatus>("status", context.Request.Query["status"]),
        QueryValues.Word<Priority>("priority", context.Request.Query["priority"]),
        Guid.TryParse(context.Request.Query["entity"], out var entity) ? entity : null);

    public static async Task<JobsShown> Read(JobDesk desk, JobFilter filter, int page, CancellationToken stop)
    {
        var jobs = await desk.List(filter, page, PageSize, stop);
        var why = new Dictionary<Guid, Explanation>();
        foreach (var job in jobs.Items)
            if (await desk.Why(job, stop) is { } told) why[job.Id] = told;
        return new(filter, jobs, why, desk.Types(), desk.AllPaused);
    }

    public static string Link(JobFilter filter, int page = 1)
    {
        List<string> said = [];
        if (filter.Status is { } status) said.Add($"status={status.Word()}");
        if (filter.Type is { } type) said.Add($"type={Uri.EscapeDataString(type)}");
        if (filter.Priority is { } priority) said.Add($"priority={priority.Word()}");
        if (filter.Entity is { } entity) said.Add($"entity={entity}");
        if (page > 1) said.Add($"page={page}");
        return said.Count == 0 ? "/jobs" : "/jobs?" + string.Join('&', said);
    }
}
