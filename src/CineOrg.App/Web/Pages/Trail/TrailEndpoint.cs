using System.Globalization;
using System.Text.Json;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Context;
using Step = CineOrg.Core.Context.Frame;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>A session's own steps: looked at, changed, taken up again; and what a page tells of its reader's interest.</summary>
internal static class TrailEndpoint
{
    private const int LongestPurpose = 120;

    public static void MapTrail(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/trail", Show);
        pages.MapPost("/trail/{step:guid}/drop", (Guid step, HttpContext context, ContextStacks stacks, CancellationToken stop) =>
            Change(context, stacks, stack => stack.Drop(step), stop)).SessionWrites().DisableAntiforgery();
        pages.MapPost("/trail/{step:guid}/pin", Pin).SessionWrites().DisableAntiforgery();
        pages.MapPost("/trail/{step:guid}/resume", Resume).SessionWrites().DisableAntiforgery();
        pages.MapPost("/trail/confirm", Confirm).SessionWrites().DisableAntiforgery();
        pages.MapPost("/trail/dwelt", Dwelt).SessionWrites().DisableAntiforgery();
        pages.MapPost("/trail/left", Left).SessionWrites().DisableAntiforgery();
    }

    private static async Task<IResult> Show(HttpContext context, ContextStacks stacks, StepNames names, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var stack = reader.Session is { } session ? await stacks.Of(session, stop) : ContextStack.Empty;
        return context.Show<TrailPage>(new
        {
            Reader = reader, Here = await Named(stack.Frames, reader, names, stop), Left = await Named(stack.Left, reader, names, stop),
        });
    }

    private static async Task<IReadOnlyList<(Step Step, string Name)>> Named(IEnumerable<Step> steps, Reader reader, StepNames names, CancellationToken stop)
    {
        var named = new List<(Step, string)>();
        foreach (var step in steps)
            if (await names.Of(step, reader.Language, stop) is { } name) named.Add((step, name));
        return named;
    }

    private static async Task<IResult> Pin(Guid step, HttpContext context, ContextStacks stacks, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var purpose = form["purpose"].ToString().Trim();
        if (purpose.Length > LongestPurpose) purpose = purpose[..LongestPurpose];
        return await Change(context, stacks, stack => stack.Change(step, known => known with { Pinned = form["pinned"] != "false", Purpose = purpose }), stop);
    }

    private static async Task<IResult> Resume(Guid step, HttpContext context, ContextStacks stacks, TimeProvider clock, CancellationToken stop)
    {
        if (Reader.Of(context).Session is not { } session) return Results.LocalRedirect("/trail");
        var stack = await stacks.Change(session, known => known.Resume(step, clock.GetUtcNow()), stop);
        return Results.LocalRedirect(stack.Find(step) is { } back ? PagePath.Of(back) + Place(back) : "/trail");
    }

    // A pending page has one button.
    private static async Task<IResult> Confirm(HttpContext context, Visits visits, CancellationToken stop)
    {
        var page = (await context.Request.ReadFormAsync(stop))["page"].ToString();
        if (PagePath.Read(page) is not { Subject: not null } name || context.Asker() is not { } asker) return context.NotFound();
        return await visits.Confirm(asker, name, new(Intents.FetchNowWord), stop) is null ? context.NotFound() : Results.LocalRedirect(PagePath.Of(name));
    }

    private static async Task<IResult> Dwelt(HttpContext context, Visits visits, CancellationToken stop)
    {
        if (PagePath.Read(context.Request.Query["page"].ToString()) is not { Subject: not null } name || context.Asker() is not { } asker) return Results.NotFound();
        return await visits.Dwelt(asker, name, stop) is null ? Results.NotFound() : Results.NoContent();
    }

    // How far down the reader was, for coming back.
    private static async Task<IResult> Left(HttpContext context, ContextStacks stacks, CancellationToken stop)
    {
        var query = context.Request.Query;
        if (PagePath.Read(query["page"].ToString()) is not { } name || Reader.Of(context).Session is not { } session) return Results.NotFound();
        if (!int.TryParse(query["y"], NumberStyles.None, CultureInfo.InvariantCulture, out var y)) return Results.BadRequest();
        await stacks.Change(session, stack => stack.Change(step => step.Name == name, step => Placed(step, y)), stop);
        return Results.NoContent();
    }

    private static async Task<IResult> Change(HttpContext context, ContextStacks stacks, Func<ContextStack, ContextStack> change, CancellationToken stop)
    {
        if (Reader.Of(context).Session is { } session) await stacks.Change(session, change, stop);
        return Results.LocalRedirect("/trail");
    }

    private const string Position = "position";

    private static Step Placed(Step step, int y) => step with
    {
        Intent = step.Intent with { Params = new Dictionary<string, JsonElement>(step.Intent.Params ?? new Dictionary<string, JsonElement>()) { [Position] = JsonSerializer.SerializeToElement(y) } },
    };

    private static string Place(Step step) =>
        step.Intent.Params?.GetValueOrDefault(Position) is { ValueKind: JsonValueKind.Number } y && y.TryGetInt32(out var down) ? $"#y={down}" : PagePath.Place(step);
}
