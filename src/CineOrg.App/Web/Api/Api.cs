using System.Text.Json.Serialization;
using CineOrg.App.Bootstrap;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Caching;
using CineOrg.App.Web.Hooks;
using CineOrg.App.Web.Metrics;
using CineOrg.App.Web.Ways;

namespace CineOrg.App.Web.Api;

/// <summary>The whole API, a file per room.</summary>
internal static class Api
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<Streaming>().AddSingleton<ListCache>().AddSingleton<FoundPeople>().AddSingleton<Showcases>().AddSingleton<BeyondBody>().AddStanding();
        services.AddSingleton(provider => new Callers(HookChoice.Callers(provider.GetRequiredService<CineOrgSettings>().Hooks), provider.GetRequiredService<TimeProvider>()));
        services.AddOpenApi("v1", ApiDescription.Describe);
        return services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapWorks();
        routes.MapAlternatives();
        routes.MapRecommendations();
        routes.MapRecommendationHook();
        routes.MapWatch();
        routes.MapSearch();
        routes.MapPersons();
        routes.MapShelves();
        routes.MapShowcases();
        routes.MapCollections();
        routes.MapViewing();
        routes.MapFacts();
        routes.MapCorrections();
        routes.MapScans();
        routes.MapReview();
        routes.MapMerges();
        routes.MapMedia();
        routes.MapRequests();
        routes.MapContext();
        routes.MapResolve();
        routes.MapNotifications();
        routes.MapSubscriptions();
        routes.MapJobs();
        routes.MapHousekeeping();
        routes.MapSources();
        routes.MapEvents();
        routes.MapHealth();
        routes.MapMetrics();
        routes.MapOwner();
        routes.MapOpenApi();
    }
}
