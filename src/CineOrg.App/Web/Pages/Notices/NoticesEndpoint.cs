using System.Globalization;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Events;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Telling;

namespace CineOrg.App.Web.Pages.Notices;

/// <summary>What the reader was told, newest first; each leads back to where they waited for it.</summary>
internal static class NoticesEndpoint
{
    private const int PageSize = 30;

    public static void MapNotices(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/notifications", Show);
        pages.MapGet("/notifications/bell", Bell);
        pages.MapPost("/notifications/read", ReadAll).SessionWrites().DisableAntiforgery();
    }

    private static async Task<IResult> Show(HttpContext context, INotificationRepository notifications, ICouriers couriers, StepNames names, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var number = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 1000) : 1;
        var told = reader.Viewer is { } viewer ? await notifications.Of(viewer, false, number, PageSize, stop) : new Page<Notification>([], 1, PageSize, 0);
        return context.Show<NoticesPage>(new { Reader = reader, Told = told, Named = await Named(told.Items, reader, names, stop), HasWebhook = reader.IsOwner && couriers.HasWebhook });
    }

    // The bell alone, for a page that stands open.
    private static async Task<IResult> Bell(HttpContext context, PersonalParts parts, CancellationToken stop)
    {
        context.Describe();
        return Results.Content((await parts.Of(context, stop: stop)).Bell, "text/html; charset=utf-8");
    }

    private static async Task<IResult> ReadAll(HttpContext context, INotificationRepository notifications, ITransactions transactions, TimeProvider clock, CancellationToken stop)
    {
        if (context.Visitor().Viewer is { } viewer)
            await transactions.Run(Durability.Person, transaction => notifications.ReadAll(transaction, viewer, clock.GetUtcNow()), stop);
        return Results.LocalRedirect("/notifications");
    }

    private static async Task<IReadOnlyList<(Notification Told, string Name)>> Named(IReadOnlyList<Notification> told, Reader reader, StepNames names, CancellationToken stop)
    {
        var named = new List<(Notification, string)>();
        foreach (var one in told)
            if (await names.Of(new EntityName(one.Entity, one.EntityId.ToString()), reader.Language, stop) is { } name) named.Add((one, name));
        return named;
    }
}
