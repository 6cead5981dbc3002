using System.Text.Json;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Viewings;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Api;

/// <summary>What a session is after: its steps, pushed, popped, changed, taken up again. Each session has its own and sees no other.</summary>
internal static class ContextApi
{
    public static void MapContext(this IEndpointRouteBuilder routes)
    {
        var context = routes.MapGroup("/v1/context").WithTags("context");
        context.MapRead("/", Read).Produces<ContextBody>().WithName("getContext")
            .WithSummary("The session's steps: those on the present way, and those left behind");
        context.MapPost("/frames", Push).SessionWrites().Accepts<StepAsked>("application/json").Produces<VisitBody>(201)
            .WithName("pushFrame").WithSummary("Go to a film, a person or a list; what lacks is fetched now, becomes a job, or waits for more interest");
        context.MapPost("/pop", Pop).SessionWrites().Produces<ContextBody>().WithName("popFrame")
            .WithSummary("Leave the present step for the one before it");
        context.MapPatch("/frames/{id:guid}", Change).SessionWrites().Accepts<StepChange>("application/json").Produces<Frame>().ProducesUnknown()
            .WithName("changeFrame").WithSummary("Pin a step, say what it is for, how curious, on what to focus");
        context.MapDelete("/frames/{id:guid}", Drop).SessionWrites().Produces(204).ProducesUnknown().WithName("dropFrame").WithSummary("Forget a step");
        context.MapPost("/frames/{id:guid}/resume", Resume).SessionWrites().Produces<ContextBody>().ProducesUnknown().WithName("resumeFrame")
            .WithSummary("Take a step up again as it was left");
        context.MapPost("/frames/{id:guid}/confirm", Confirm).SessionWrites().Produces<VisitBody>().ProducesUnknown().WithName("confirmFrame")
            .WithSummary("Fetch it now: counts as a strong intent");
        context.MapPost("/frames/{id:guid}/dwell", Dwell).SessionWrites().Produces<VisitBody>().ProducesUnknown().WithName("dwellOnFrame")
            .WithSummary("Somebody stayed on the step's page: counts as a second click");
    }

    private static async Task<IResult> Read(ContextStacks stacks, HttpContext context) =>
        Answer(context.Asker() is { } asker ? await stacks.Of(asker.Session, context.RequestAborted) : ContextStack.Empty);

    private static async Task<IResult> Push(Visits visits, ContextStacks stacks, OpeningOptions needs, Bindings bindings, HttpContext context)
    {
        var (asker, asked) = (Asker(context), await Body(context, ApiJson.Default.StepAsked));
        var (name, from, intent) = (asked.Name(), asked.Origin(), asked.Meant());
        var visit = name switch
        {
            { Entity: EntityName.Movie, Subject: { } film } => await visits.Film(film, needs.Page, asker, from, null, intent, context.RequestAborted),
            { Entity: EntityName.Person, Subject: { } person } => await visits.Person(person, Level.Medium, asker, from, intent, context.RequestAborted),
            _ => await Pass(visits, asker, name, from, intent, context),
        };
        if (visit is null) throw new BadValueException("entityId", "a film or person that is known");
        var stack = await stacks.Change(asker.Session, known => known.Change(visit.Frame.Id, asked.Apply), context.RequestAborted);
        var step = stack.Find(visit.Frame.Id) ?? visit.Frame;
        context.LookFrom(step);
        if (step is { Entity: EntityName.Movie, Intent.Type: Intents.WatchWord })
            step = await bindings.Keep(asker.Session, await bindings.Bind(context, step, stack.Before()), context.RequestAborted);
        return Answer(visit with { Frame = step }, StatusCodes.Status201Created);
    }

    private static async Task<Visit> Pass(Visits visits, Asker asker, EntityName name, EntityName? from, Intent intent, HttpContext context)
    {
        var stack = await visits.Pass(asker.Session, name, from, intent, context.RequestAborted);
        return new(stack.Before(), stack.Frames[^1], new(Course.Show, Core.Jobs.Priority.Low, "held"));
    }

    private static async Task<IResult> Pop(ContextStacks stacks, HttpContext context) =>
        Answer(await stacks.Change(Asker(context).Session, stack => stack.Pop(), context.RequestAborted));

    private static async Task<IResult> Change(Guid id, ContextStacks stacks, HttpContext context)
    {
        var change = await Body(context, ApiJson.Default.StepChange);
        change.Check();
        await Step(id, stacks, context);
        var stack = await stacks.Change(Asker(context).Session, known => known.Change(id, change.Apply), context.RequestAborted);
        return new JsonAnswer<Frame>(stack.Find(id) ?? throw new UnknownException(), ApiJson.Default.Frame);
    }

    private static async Task<IResult> Drop(Guid id, ContextStacks stacks, HttpContext context)
    {
        await Step(id, stacks, context);
        await stacks.Change(Asker(context).Session, stack => stack.Drop(id), context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> Resume(Guid id, ContextStacks stacks, TimeProvider clock, HttpContext context)
    {
        await Step(id, stacks, context);
        return Answer(await stacks.Change(Asker(context).Session, stack => stack.Resume(id, clock.GetUtcNow()), context.RequestAborted));
    }

    private static async Task<IResult> Confirm(Guid id, ContextStacks stacks, Visits visits, HttpContext context) =>
        Answer(await visits.Confirm(Asker(context), (await Step(id, stacks, context)).Name, new(Intents.FetchNowWord), context.RequestAborted) ?? throw new UnknownException());

    private static async Task<IResult> Dwell(Guid id, ContextStacks stacks, Visits visits, HttpContext context) =>
        Answer(await visits.Dwelt(Asker(context), (await Step(id, stacks, context)).Name, context.RequestAborted) ?? throw new UnknownException());

    private static async ValueTask<Frame> Step(Guid id, ContextStacks stacks, HttpContext context) =>
        (await stacks.Of(Asker(context).Session, context.RequestAborted)).Find(id) ?? throw new UnknownException();

    // The gate lets nobody here without a session or the owner's key.
    private static Asker Asker(HttpContext context) => context.Asker() ?? throw new UnknownException();

    private static async Task<T> Body<T>(HttpContext context, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> form) where T : class
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(form, context.RequestAborted) ?? throw new BadValueException("body", "an object");
        }
        catch (JsonException wrong)
        {
            throw new BadValueException(wrong.Path is { Length: > 2 } path ? path[2..] : "body", "as its schema says");
        }
    }

    private static JsonAnswer<ContextBody> Answer(ContextStack stack) => new(new(stack.Frames, stack.Left), ApiJson.Default.ContextBody);

    private static JsonAnswer<VisitBody> Answer(Visit visit, int status = StatusCodes.Status200OK) => new(VisitBody.Of(visit), ApiJson.Default.VisitBody, status);
}
