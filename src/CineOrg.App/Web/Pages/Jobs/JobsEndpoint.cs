using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Jobs;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Jobs;

/// <summary>What is being done, and why what waits does; for the owner.</summary>
internal static class JobsEndpoint
{
    public static void MapJobPages(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/jobs", Show<JobsPage>);
        pages.MapRead("/jobs/body", Show<JobsBody>);
        pages.MapPost("/jobs/{id:guid}/cancel", (Guid id, HttpContext context, JobDesk desk) => Do(context, () => desk.Cancel(id))).DisableAntiforgery();
        pages.MapPost("/jobs/{id:guid}/retry", (Guid id, HttpContext context, JobDesk desk) => Do(context, () => desk.Retry(id))).DisableAntiforgery();
        pages.MapPost("/jobs/types/{type}/pause", (string type, HttpContext context, JobDesk desk) => Set(context, desk, type, one => desk.Pause(one))).DisableAntiforgery();
        pages.MapPost("/jobs/types/{type}/resume", (string type, HttpContext context, JobDesk desk) => Set(context, desk, type, one => desk.Resume(one))).DisableAntiforgery();
    }

    private static async Task<IResult> Show<T>(HttpContext context, JobDesk desk, CancellationToken stop) where T : IComponent
    {
        var reader = Reader.Of(context);
        if (!reader.IsOwner) return context.OwnersOnly();
        var shown = await JobsShown.Read(desk, JobsShown.Asked(context), QueryValues.Page(context.Request.Query["page"]), stop);
        return context.Show<T>(new { Reader = reader, Shown = shown });
    }

    private static Task<IResult> Set(HttpContext context, JobDesk desk, string type, Func<string?, Task<bool>> change) =>
        type == "all" ? Do(context, () => change(null))
        : desk.Types().Any(one => one.Type.Name == type) ? Do(context, () => change(type)) : Task.FromResult(context.NotFound());

    private static async Task<IResult> Do(HttpContext context, Func<Task> change)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        await change();
        return Results.LocalRedirect("/jobs");
    }
}
