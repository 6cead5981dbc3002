using CineOrg.App.Web.Auth;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Api;

/// <summary>What the asker was told: what they waited for is there, or cannot be had.</summary>
internal static class NotificationsApi
{
    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        var notifications = routes.MapGroup("/v1/notifications").WithTags("notifications");
        notifications.MapRead("/", List).Produces<PaginatedResponse<Notification>>().WithName("listNotifications")
            .WithSummary("What the asker was told, newest first, a page at a time");
        notifications.MapPost("/{id:guid}/read", Read).SessionWrites().Produces(204).ProducesUnknown().WithName("readNotification").WithSummary("It was read");
        notifications.MapPost("/read", ReadAll).SessionWrites().Produces(204).WithName("readNotifications").WithSummary("All were read");
    }

    private static async Task<IResult> List(string? unread, string? page, string? pageSize, INotificationRepository notifications, HttpContext context)
    {
        var (number, size) = (QueryValues.Page(page), QueryValues.PageSize(pageSize));
        var told = context.Visitor().Viewer is { } viewer
            ? await notifications.Of(viewer, QueryValues.YesNo("unread", unread) == true, number, size, context.RequestAborted) : new Page<Notification>([], number, size, 0);
        return new JsonAnswer<PaginatedResponse<Notification>>(
            PaginatedResponse<Notification>.Of(told, context.Request), ApiJson.Default.PaginatedResponseNotification);
    }

    private static async Task<IResult> Read(Guid id, INotificationRepository notifications, ITransactions transactions, TimeProvider clock, HttpContext context) =>
        context.Visitor().Viewer is { } viewer
        && await transactions.Run(Durability.Person, transaction => notifications.Read(transaction, viewer, id, clock.GetUtcNow()), context.RequestAborted)
            ? Results.NoContent() : throw new UnknownException();

    private static async Task<IResult> ReadAll(INotificationRepository notifications, ITransactions transactions, TimeProvider clock, HttpContext context)
    {
        if (context.Visitor().Viewer is { } viewer)
            await transactions.Run(Durability.Person, transaction => notifications.ReadAll(transaction, viewer, clock.GetUtcNow()), context.RequestAborted);
        return Results.NoContent();
    }
}
