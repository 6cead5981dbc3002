using System.Text.Json;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using Step = CineOrg.Core.Context.Frame;

namespace CineOrg.App.Web.Ways;

/// <summary>Binds a step along the graph: what somebody is after, found from where they are.</summary>
internal static class ResolveApi
{
    public static void MapResolve(this IEndpointRouteBuilder routes)
    {
        var context = routes.MapGroup("/v1/context").WithTags("context");
        context.MapPost("/resolve", Resolve).SessionWrites().Accepts<ResolveAsked>("application/json").Produces<ToldBinding>().WithName("resolve")
            .WithSummary("Go to a step that names no entity yet, or to watch a film, and have it answered along the graph");
        context.MapPost("/frames/{id:guid}/resolve", Again).SessionWrites().Produces<ToldBinding>().ProducesUnknown().WithName("resolveFrame")
            .WithSummary("Have a step answered along the graph, from the steps below it");
    }

    private static async Task<IResult> Resolve(Bindings bindings, ContextStacks stacks, Core.Context.Visits visits, HttpContext context)
    {
        var (asker, asked) = (context.Asker() ?? throw new UnknownException(), await Body(context));
        asked.Check(bindings.Graph);
        var (step, from) = (visits.Step(asked.Name()) with { Intent = asked.Meant() }, asked.Origin() is { } origin ? visits.Step(origin) : null);
        var stack = await stacks.Change(asker.Session, known => known.Push(step, from ?? known.Top()), context.RequestAborted);
        stack = await stacks.Change(asker.Session, known => known.Change(stack.Frames[^1].Id, asked.Apply), context.RequestAborted);
        return await Answer(bindings, asker.Session, stack.Frames[^1], stack.Before(), context);
    }

    private static async Task<IResult> Again(Guid id, Bindings bindings, ContextStacks stacks, HttpContext context)
    {
        var session = (context.Asker() ?? throw new UnknownException()).Session;
        var stack = await stacks.Of(session, context.RequestAborted);
        var step = stack.Find(id) ?? throw new UnknownException();
        if (Wish.Mistake(ResolveAsked.Wished(step.Intent), bindings.Graph) is { } wrong) throw new BadValueException(wrong.Field, wrong.Reason);
        return await Answer(bindings, session, step, [.. stack.Frames.TakeWhile(known => known.Id != id)], context);
    }

    private static async Task<IResult> Answer(Bindings bindings, string session, Step step, IReadOnlyList<Step> below, HttpContext context)
    {
        context.LookFrom(step);
        var told = await bindings.Bind(context, step, below);
        var kept = await bindings.Keep(session, told, context.RequestAborted);
        return new JsonAnswer<ToldBinding>(told with { Frame = kept }, ApiJson.Default.ToldBinding);
    }

    private static async Task<ResolveAsked> Body(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(ApiJson.Default.ResolveAsked, context.RequestAborted) ?? throw new BadValueException("body", "an object");
        }
        catch (JsonException wrong)
        {
            throw new BadValueException(wrong.Path is { Length: > 2 } path ? path[2..] : "body", "as its schema says");
        }
    }
}
