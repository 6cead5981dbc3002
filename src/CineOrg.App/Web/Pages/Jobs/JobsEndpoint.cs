using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Jobs;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Jobs;

/// <summary>What is being done, for the owner.</summary>
internal static class JobsEndpoint
{
    public static void MapJobPages(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/jobs", Show<JobsPage>);
        pages.MapRead("/jobs/body", Show<JobsBody>);
        pages.MapPost("/jobs/{id:guid}/cancel", Cancel).DisableAntiforgery();
    }

    private static async Task<IResult> Show<T>(HttpContext context, IJobRepository jobs, CancellationToken stop) where T : IComponent
    {
        var reader = Reader.Of(context);
        return reader.IsOwner ? context.Show<T>(new { Reader = reader, Jobs = await jobs.Latest(100, stop: stop) }) : context.OwnersOnly();
    }

    private static async Task<IResult> Cancel(Guid id, HttpContext context, JobQueue queue, CancellationToken stop)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        await queue.Cancel(id, stop);
        return Results.LocalRedirect("/jobs");
    }
}
