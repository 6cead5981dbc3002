using System.Text.Json;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Events;
using CineOrg.Core.Social.Telling;
using CineOrg.Providers.Telling;

namespace CineOrg.App.Web.Api;

/// <summary>A browser's wish to be told while no page is open, as its <c>PushSubscription</c> says it.</summary>
/// <param name="Endpoint">The https address of its push service, at most 2048 characters.</param>
/// <param name="Language">In which it is told; absent: the asker's.</param>
internal sealed record SubscriptionAsked(string? Endpoint, SubscriptionKeys? Keys, string? Language = null);

/// <param name="P256dh">The browser's public key, base64url: 65 bytes.</param>
/// <param name="Auth">A secret that it shares with us, base64url: 16 bytes.</param>
internal sealed record SubscriptionKeys(string? P256dh, string? Auth);

/// <param name="Service">Host of the push service; the rest of the address is the browser's secret.</param>
internal sealed record SubscriptionBody(Guid Id, string Service, string Language, DateTimeOffset CreatedAt)
{
    public static SubscriptionBody Of(Subscription one) => new(one.Id, one.Device.Endpoint.Host, one.Language, one.CreatedAt);
}

/// <param name="Key">For <c>applicationServerKey</c>, base64url.</param>
internal sealed record PushKeyBody(string Key);

/// <summary>Telling somebody's browsers while no page is open (Web Push): each session and the owner see and end their own alone.</summary>
internal static class SubscriptionsApi
{
    /// <summary>Of one person, and of all strangers together: they are strangers' words, and each costs a request when something is told.</summary>
    private const int Most = 20, MostOfAll = 5_000;

    public static void MapSubscriptions(this IEndpointRouteBuilder routes)
    {
        var subscriptions = routes.MapGroup("/v1/notifications").WithTags("notifications");
        subscriptions.MapRead("/push-key", (ICouriers couriers) => new JsonAnswer<PushKeyBody>(new(couriers.PushKey), ApiJson.Default.PushKeyBody)).Produces<PushKeyBody>()
            .WithName("getPushKey").WithSummary("The key that a browser subscribes to");
        subscriptions.MapRead("/subscriptions", List).Produces<IReadOnlyList<SubscriptionBody>>().WithName("listSubscriptions")
            .WithSummary("The asker's browsers that are told while no page is open");
        subscriptions.MapPost("/subscriptions", Add).SessionWrites().Accepts<SubscriptionAsked>("application/json").Produces<SubscriptionBody>(201)
            .WithName("addSubscription").WithSummary("Tell a browser while no page is open; one that is known already keeps its id");
        subscriptions.MapDelete("/subscriptions/{id:guid}", Remove).SessionWrites().Produces(204).ProducesUnknown().WithName("removeSubscription")
            .WithSummary("Tell a browser no more");
    }

    private static async Task<IResult> List(ISubscriptionRepository subscriptions, HttpContext context) => new JsonAnswer<IReadOnlyList<SubscriptionBody>>(
        context.Visitor().Viewer is { } viewer ? [.. (await subscriptions.Of(viewer, context.RequestAborted)).Select(SubscriptionBody.Of)] : [],
        ApiJson.Default.IReadOnlyListSubscriptionBody);

    private static async Task<IResult> Add(ISubscriptionRepository subscriptions, ITransactions transactions, TellingOptions options, TimeProvider clock, HttpContext context)
    {
        var visitor = context.Visitor();
        var asked = await Read(context);
        var device = PushDevice.Read(asked.Endpoint, asked.Keys?.P256dh, asked.Keys?.Auth, options.PrivateAddresses, out var wrong);
        if (device is null) throw new BadValueException(wrong.Field, wrong.Wanted);
        var language = asked.Language is null ? context.Speak() : asked.Language is "fr" or "en" ? asked.Language : throw new BadValueException("language", "fr or en");
        if (!visitor.IsOwner && await subscriptions.Count(context.RequestAborted) >= MostOfAll) throw new BadValueException("endpoint", "one of those that are told already: there are too many");
        var now = clock.GetUtcNow();
        var wish = new Subscription(Guid.CreateVersion7(now), visitor.Viewer ?? throw new UnknownException(), device, language, now);
        var kept = await transactions.Run(Durability.Person, transaction => subscriptions.Add(transaction, wish, Most), context.RequestAborted);
        return new JsonAnswer<SubscriptionBody>(SubscriptionBody.Of(kept), ApiJson.Default.SubscriptionBody, StatusCodes.Status201Created);
    }

    private static async Task<IResult> Remove(Guid id, ISubscriptionRepository subscriptions, ITransactions transactions, HttpContext context) =>
        context.Visitor().Viewer is { } viewer && await transactions.Run(Durability.Person, transaction => subscriptions.Remove(transaction, id, viewer), context.RequestAborted)
            ? Results.NoContent() : throw new UnknownException();

    private static async Task<SubscriptionAsked> Read(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(ApiJson.Default.SubscriptionAsked, context.RequestAborted) ?? throw new BadValueException("body", "an object");
        }
        catch (JsonException wrong)
        {
            throw new BadValueException(wrong.Path is { Length: > 2 } path ? path[2..] : "body", "as its schema says");
        }
    }
}
