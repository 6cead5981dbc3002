using CineOrg.App.Cli;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Api;

/// <summary>What happens, as it happens, and the journey of one event. Paths are in it, so it is the owner's.</summary>
internal static class EventsApi
{
    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/v1/events").WithTags("events").OwnerOnly();
        events.MapGet("/", Stream).Produces(200, contentType: "text/event-stream").WithName("streamEvents")
            .WithSummary("What happens, as it happens, as server-sent events; Last-Event-ID goes on where a reader stopped");
        events.MapRead("/{id:guid}/journey", OneJourney).Produces<IReadOnlyList<EventBody>>().ProducesUnknown().WithName("getJourney")
            .WithSummary("All events that led to one or came of it");
        events.MapRead("/handlers", Handlers).Produces<IReadOnlyList<HandlerStanding>>().WithName("listHandlers")
            .WithSummary("Which handler takes which events, how far behind each is and how many it gave up");
    }

    private static Task Stream(string? after, IJournal journal, TimeProvider clock, IHostApplicationLifetime life, HttpContext context) =>
        new EventStream(journal, clock).Run(context, Position(after, context.Request), life.ApplicationStopping);

    // A browser that comes back says by itself how far it had read.
    private static long? Position(string? after, HttpRequest request) =>
        request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last
            ? QueryValues.Whole("Last-Event-ID", last, 0, int.MaxValue)
            : QueryValues.Whole("after", after, 0, int.MaxValue);

    private static async Task<IResult> Handlers(EventBus bus, HttpContext context) =>
        new JsonAnswer<IReadOnlyList<HandlerStanding>>(await bus.Standing(context.RequestAborted), ApiJson.Default.IReadOnlyListHandlerStanding);

    private static async Task<IResult> OneJourney(Guid id, IJournal journal, HttpContext context)
    {
        var journey = await Journey.Of(journal, id, context.RequestAborted);
        if (journey.Count == 0) throw new UnknownException();
        return new JsonAnswer<IReadOnlyList<EventBody>>([.. journey.Select(EventBody.Of)], ApiJson.Default.IReadOnlyListEventBody);
    }
}
