using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Viewings;

/// <summary>How a person looks at films: the quick choice of every page, and all of it on a page of its own.</summary>
internal static class ViewingEndpoint
{
    private const int MostServices = 60;

    public static void MapViewing(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/viewing", Show);
        pages.MapPost("/viewing", Save).SessionWrites().DisableAntiforgery();
        pages.MapPost("/viewing/putback", PutBack).SessionWrites().DisableAntiforgery();
        pages.MapPost("/viewing/look", Look).SessionWrites().DisableAntiforgery();
    }

    private static async Task<IResult> Show(HttpContext context, IPlaces places, ViewingDesk desk, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return context.Show<ViewingPage>(new
        {
            Reader = reader, desk.Household, Services = await places.Services(reader.Viewing.Country, MostServices, stop),
            IsSaved = context.Request.Query["saved"] == "1",
        });
    }

    private static async Task<IResult> Look(HttpContext context, ViewingDesk desk, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        if (Spelling.Read<Curiosity>(form["level"]) is { } level) await desk.Choose(context, context.ViewingChoice().Looking(level));
        return Results.LocalRedirect(Here.IsHere(form["to"]) ? form["to"]! : "/");
    }

    private static async Task<IResult> PutBack(HttpContext context, ViewingDesk desk, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        await desk.PutBack(context);
        return Results.LocalRedirect(Here.IsHere(form["to"]) ? form["to"]! : "/");
    }

    private static async Task<IResult> Save(HttpContext context, ViewingDesk desk, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        await desk.Choose(context, new()
        {
            Profile = Spelling.Read<Profile>(form["profile"]) ?? Profile.Explorer,
            Level = Spelling.Read<Curiosity>(form["level"]),
            Country = form["country"].ToString() is var country && ViewingCookie.IsCountry(country) && country != desk.Household.Country ? country : null,
            Services = ViewingCookie.Names(form["service"].OfType<string>()),
            NearFirst = form["near"] == "on",
        });
        return Results.LocalRedirect("/viewing?saved=1");
    }
}
