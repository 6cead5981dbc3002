using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Caching;
using CineOrg.App.Web.Live;
using CineOrg.App.Web.Pages.Again;
using CineOrg.App.Web.Pages.About;
using CineOrg.App.Web.Pages.Collections;
using CineOrg.App.Web.Pages.Discover;
using CineOrg.App.Web.Pages.Facts;
using CineOrg.App.Web.Pages.Films;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Home;
using CineOrg.App.Web.Pages.Housekeeping;
using CineOrg.App.Web.Pages.Jobs;
using CineOrg.App.Web.Pages.Lab;
using CineOrg.App.Web.Pages.Notices;
using CineOrg.App.Web.Pages.Persons;
using CineOrg.App.Web.Pages.Pictures;
using CineOrg.App.Web.Pages.Playing;
using CineOrg.App.Web.Pages.Recommended;
using CineOrg.App.Web.Pages.Review;
using CineOrg.App.Web.Pages.Search;
using CineOrg.App.Web.Pages.Shelves;
using CineOrg.App.Web.Pages.Showcases;
using CineOrg.App.Web.Pages.Sought;
using CineOrg.App.Web.Pages.Sources;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Pages.Viewings;
using CineOrg.App.Web.Pages.Wishes;
using CineOrg.App.Web.Recommended;
using CineOrg.App.Web.Viewings;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Pages;

/// <summary>Every page, a folder per subject.</summary>
internal static class PagesEndpoints
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRendering().AddWays();
        services.AddSingleton<ChangeStream>();
        services.AddSingleton<TrailLine>().AddSingleton<StepNames>().AddSingleton<PendingLine>().AddSingleton<Arrivals>().AddSingleton<WayIn>().AddSingleton<PersonalParts>();
        services.AddSingleton<PageCache>().AddSingleton<FilmPages>().AddSingleton<FactPages>();
        services.AddSingleton<NextSource>().AddSingleton<GoingOn>().AddSingleton<ViewingCookie>().AddSingleton<ViewingDesk>().AddSingleton<SoughtShown>();
        services.AddSingleton<Naming>().AddSingleton<ClashViews>();
        services.AddSingleton<StatedImages>();
        services.AddSingleton<BecauseSentence>().AddSingleton<PutForward>().AddSingleton<ShownTo>();
        services.AddSingleton<BeyondFilms>().AddSingleton<SearchTold>();
        services.AddSingleton<Watchers>().AddSingleton<IHandler>(provider => provider.GetRequiredService<Watchers>());
        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().OpensSessions();
        pages.AddEndpointFilter<Faults>();
        pages.AddEndpointFilter<ListSteps>();
        pages.MapHome();
        pages.MapFilms();
        pages.MapFactPages();
        pages.MapPlaying();
        pages.MapPersons();
        pages.MapAgain();
        pages.MapTrail();
        pages.MapNotices();
        pages.MapSearch();
        pages.MapDiscover();
        pages.MapShelves();
        pages.MapShowcasePages();
        pages.MapCollections();
        pages.MapReview();
        pages.MapMergePages();
        pages.MapJobPages();
        pages.MapHousekeepingPage();
        pages.MapSourcePages();
        pages.MapLab();
        pages.MapAbout();
        pages.MapLanguage();
        pages.MapViewing();
        pages.MapWish();
        pages.MapSought();
        pages.MapRecommended();
        pages.MapPosters();
        app.MapImages();
        app.MapLive();
        pages.MapFallback((HttpContext context) =>
            context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) ? Results.StatusCode(404) : context.NotFound());
    }
}
