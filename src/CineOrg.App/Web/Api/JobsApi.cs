using CineOrg.App.Web.Auth;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Api;

/// <summary>Work in progress, and how earlier work ended. Parameters and errors may name files, so it is the owner's.</summary>
internal static class JobsApi
{
    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/v1/jobs").WithTags("jobs").OwnerOnly();
        jobs.MapRead("/", List).Produces<IReadOnlyList<JobBody>>().WithName("listJobs")
            .WithSummary("Jobs, newest first");
        jobs.MapRead("/{id:guid}", One).Produces<JobBody>().ProducesUnknown().WithName("getJob")
            .WithSummary("One job");
        jobs.MapDelete("/{id:guid}", Cancel).Produces(204).ProducesUnknown().ProducesEnded().WithName("cancelJob")
            .WithSummary("Call a job off");
    }

    private static async Task<IResult> List(string? type, string? status, string? limit, IJobRepository jobs, HttpContext context)
    {
        var latest = await jobs.Latest(
            QueryValues.Whole("limit", limit, 1, 100) ?? 24, QueryValues.Text("type", type, 50),
            QueryValues.Word<JobStatus>("status", status), context.RequestAborted);
        return new JsonAnswer<IReadOnlyList<JobBody>>([.. latest.Select(JobBody.Of)], ApiJson.Default.IReadOnlyListJobBody);
    }

    private static async Task<IResult> One(Guid id, JobQueue jobs, HttpContext context) =>
        new JsonAnswer<JobBody>(
            JobBody.Of(await jobs.Find(id, context.RequestAborted) ?? throw new UnknownException()), ApiJson.Default.JobBody);

    private static async Task Cancel(Guid id, JobQueue jobs, HttpContext context)
    {
        if (await jobs.Cancel(id, context.RequestAborted))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await (await jobs.Find(id, context.RequestAborted) is null ? Problem.Unknown : Problem.Ended).Write(context);
    }
}
