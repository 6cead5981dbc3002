using CineOrg.App.Web.Auth;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Live;

/// <summary>Tells an open page that what it shows has changed; never what changed, so it tells nobody a path.</summary>
internal static class LiveEndpoint
{
    public static void MapLive(this IEndpointRouteBuilder app)
    {
        var live = app.MapGroup("/live").ExcludeFromDescription();
        live.MapGet("/films/{id:guid}", (Guid id, HttpContext context, ChangeStream stream) =>
            stream.Run(context, happened => happened is MovieEnriched or DocumentLapsed or PersonNotified && happened.Subject == id || FoundNews(happened)));
        live.MapGet("/persons/{id:guid}", (Guid id, HttpContext context, ChangeStream stream) =>
            stream.Run(context, happened => happened is PersonEnriched or DocumentLapsed or PersonNotified && happened.Subject == id));
        live.MapGet("/collections/{id:guid}", (Guid id, HttpContext context, ChangeStream stream) =>
            stream.Run(context, happened => happened is CollectionEnriched && happened.Subject == id));
        live.MapGet("/jobs", (HttpContext context, ChangeStream stream) => stream.Run(context, happened => happened is JobEvent)).OwnerOnly();
    }

    // Its copies may be among them; the page looks for itself.
    private static bool FoundNews(Event happened) => happened is ScanCompleted scan && scan.Added + scan.Changed + scan.Moved + scan.Missing > 0;
}
