using System.Text.Json;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;

namespace CineOrg.App.Web.Api;

/// <summary>Scans: asked for, looked at, called off. Paths are in them, so they are the owner's.</summary>
internal static class ScansApi
{
    private const int MostPaths = 100;

    public static void MapScans(this IEndpointRouteBuilder routes)
    {
        var scans = routes.MapGroup("/v1/scans").WithTags("scans").OwnerOnly();
        scans.MapPost("/", Start).Accepts<ScanAsked>("application/json").Produces<ScanStarted>(202)
            .Produces<ProblemBody>(400, "application/problem+json").Produces<ProblemBody>(403, "application/problem+json").WithName("startScan")
            .WithSummary("Ask for a scan of folders inside the library");
        scans.MapRead("/{id:guid}", One).Produces<ScanBody>().ProducesUnknown().WithName("getScan")
            .WithSummary("How a scan goes or went");
        scans.MapDelete("/{id:guid}", Cancel).Produces(204).ProducesUnknown().ProducesEnded().WithName("cancelScan")
            .WithSummary("Call a scan off; what it did is kept");
    }

    private static async Task Start(ScanService scans, HttpContext context)
    {
        var asked = await Read(context);
        try
        {
            var job = await scans.Request(new(asked.Paths ?? [], asked.Recursive ?? true), stop: context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.Headers.Location = $"/v1/scans/{job.Id}";
            await Utf8Json.Write(context.Response, new ScanStarted(job.Id, JobBody.StatusWord(job.Status)), ApiJson.Default.ScanStarted);
        }
        catch (NotInLibraryException outside)
        {
            await Problem.OutsideLibrary.Write(context, new Dictionary<string, string[]> { ["paths"] = [outside.Message] });
        }
    }

    private static async Task<ScanAsked> Read(HttpContext context)
    {
        try
        {
            var asked = await context.Request.ReadFromJsonAsync(ApiJson.Default.ScanAsked, context.RequestAborted) ?? new(null, null);
            if (asked.Paths is { Count: > MostPaths }) throw new BadValueException("paths", $"at most {MostPaths}");
            foreach (var path in asked.Paths ?? [])
                if (path is null || !Path.IsPathRooted(path) || path.Contains('\0')) throw new BadValueException("paths", $"“{path}” is no absolute path");
            return asked;
        }
        catch (JsonException wrong)
        {
            throw new BadValueException(wrong.Path is { Length: > 2 } path ? path[2..] : "body", "no JSON of {paths, recursive}");
        }
    }

    private static async Task<IResult> One(Guid id, JobQueue jobs, HttpContext context) =>
        new JsonAnswer<ScanBody>(ScanBody.Of(await Scan(id, jobs, context)), ApiJson.Default.ScanBody);

    private static async Task Cancel(Guid id, JobQueue jobs, HttpContext context)
    {
        await Scan(id, jobs, context);
        if (await jobs.Cancel(id, context.RequestAborted)) context.Response.StatusCode = StatusCodes.Status204NoContent;
        else await Problem.Ended.Write(context);
    }

    private static async Task<Job> Scan(Guid id, JobQueue jobs, HttpContext context) =>
        await jobs.Find(id, context.RequestAborted) is { Type: ScanJob.TypeName } job ? job : throw new UnknownException();
}
