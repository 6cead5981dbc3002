using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Api;

/// <summary>
/// Work in progress, and how earlier work ended. Parameters and errors may name files, so it is the owner's; whoever waits for a job may
/// follow that one without them.
/// </summary>
internal static class JobsApi
{
    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/v1/jobs").WithTags("jobs").OwnerOnly();
        jobs.MapRead("/", List).Produces<PaginatedResponse<JobBody>>().WithName("listJobs")
            .WithSummary("Jobs: running ones first, then waiting, then ended ones, the newest of each first");
        routes.MapRead("/v1/jobs/{id:guid}", One).Produces<JobBody>().ProducesUnknown().WithName("getJob").WithTags("jobs")
            .WithSummary("One job, and why it waits; whoever is not the owner may follow those that they wait for");
        jobs.MapDelete("/{id:guid}", Cancel).Produces(204).ProducesUnknown().ProducesEnded().WithName("cancelJob")
            .WithSummary("Call a job off");
        jobs.MapPost("/{id:guid}/retry", Retry).Produces(204).ProducesUnknown().ProducesEnded().WithName("retryJob")
            .WithSummary("Have a failed or cancelled job done after all");
        jobs.MapRead("/types", Types).Produces<IReadOnlyList<JobTypeBody>>().WithName("listJobTypes")
            .WithSummary("The types of jobs, what they cost and whether they rest");
        jobs.MapPut("/types/{type}/pause", Pause).Produces(204).ProducesUnknown().WithName("pauseJobs")
            .WithSummary("Let no more jobs of a type begin (“all” for every type); those that run go on");
        jobs.MapDelete("/types/{type}/pause", Resume).Produces(204).ProducesUnknown().WithName("resumeJobs")
            .WithSummary("Let the jobs of a type (or “all”) begin again");
    }

    private static async Task<IResult> List(
        string? type, string? status, string? priority, string? entity, string? page, string? pageSize, JobDesk desk, HttpContext context)
    {
        Guid? about = QueryValues.Text("entity", entity, 36) is not { } text ? null
            : Guid.TryParse(text, out var id) ? id : throw new BadValueException("entity", "the id of a film, a person or a folder");
        var filter = new JobFilter(QueryValues.Text("type", type, 50), QueryValues.Word<JobStatus>("status", status), QueryValues.Word<Priority>("priority", priority), about);
        var found = await desk.List(filter, QueryValues.Page(page), QueryValues.PageSize(pageSize), context.RequestAborted);
        return new JsonAnswer<PaginatedResponse<JobBody>>(
            PaginatedResponse<JobBody>.Of(found.Select(JobBody.Of), context.Request), ApiJson.Default.PaginatedResponseJobBody);
    }

    private static async Task<IResult> One(Guid id, JobDesk desk, HttpContext context)
    {
        var (job, texts) = (await Known(id, desk, context), Tongue.Of(context.Speak()));
        var why = await desk.Why(job, context.RequestAborted) is { } told ? JobWhyBody.Of(told, texts) : null;
        var body = JobBody.Of(job) with { Why = why };
        if (context.Visitor().IsOwner) return new JsonAnswer<JobBody>(body, ApiJson.Default.JobBody);
        if (!await desk.IsAwaitedBy(job.Id, context.Visitor().Session, context.RequestAborted)) throw new UnknownException();
        return new JsonAnswer<JobBody>(body with { Params = null, Result = null, LastError = null }, ApiJson.Default.JobBody);
    }

    private static async Task Cancel(Guid id, JobDesk desk, HttpContext context)
    {
        if (await desk.Cancel(id, context.RequestAborted))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await (await desk.Find(id, context.RequestAborted) is null ? Problem.Unknown : Problem.Ended).Write(context);
    }

    private static async Task Retry(Guid id, JobDesk desk, HttpContext context)
    {
        await Known(id, desk, context);
        if (await desk.Retry(id, context.RequestAborted) is not null) context.Response.StatusCode = StatusCodes.Status204NoContent;
        else await Problem.Ended.Write(context);
    }

    private static IResult Types(JobDesk desk) =>
        new JsonAnswer<IReadOnlyList<JobTypeBody>>([.. desk.Types().Select(JobTypeBody.Of)], ApiJson.Default.IReadOnlyListJobTypeBody);

    private static Task Pause(string type, JobDesk desk, HttpContext context) => Set(type, context, desk, one => desk.Pause(one, context.RequestAborted));

    private static Task Resume(string type, JobDesk desk, HttpContext context) => Set(type, context, desk, one => desk.Resume(one, context.RequestAborted));

    private static async Task Set(string type, HttpContext context, JobDesk desk, Func<string?, Task<bool>> change)
    {
        var named = desk.Types().Select(one => one.Type.Name).FirstOrDefault(name => name.Equals(type, StringComparison.OrdinalIgnoreCase));
        if (named is null && type != "all") throw new UnknownException();
        await change(named);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task<Job> Known(Guid id, JobDesk desk, HttpContext context) =>
        await desk.Find(id, context.RequestAborted) ?? throw new UnknownException();
}
