using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Lab;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;

namespace CineOrg.App.Web.Pages.Housekeeping;

/// <summary>What would go and why, before it goes; for the owner.</summary>
internal static class HousekeepingEndpoint
{
    private const int Named = 20;

    public static void MapHousekeepingPage(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/housekeeping", Show);
        pages.MapPost("/housekeeping", Keep).DisableAntiforgery();
    }

    private static async Task<IResult> Show(bool? asked, HttpContext context, HousekeepingPlanner planner, Naming naming, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (!reader.IsOwner) return context.OwnersOnly();
        var plan = await planner.Plan(Named, stop: stop);
        var names = await naming.Of(plan.Rules.SelectMany(rule => rule.First).Select(going => going.Subject).OfType<Guid>(), reader.Language, stop);
        return context.Show<HousekeepingPage>(new { Reader = reader, Plan = plan, Names = names, Asked = asked == true });
    }

    private static async Task<IResult> Keep(HttpContext context, EventBus bus, CancellationToken stop)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        await bus.Publish(new HousekeepingRequested(HousekeepingRequested.Asked), stop: stop);
        return Results.LocalRedirect("/housekeeping?asked=true");
    }
}
