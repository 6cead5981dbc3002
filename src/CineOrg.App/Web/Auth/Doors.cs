using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Web.Auth;

/// <summary>Puts the checks of every request in their order.</summary>
internal static class Doors
{
    public static IServiceCollection AddDoors(this IServiceCollection services, HttpSettings settings, string dataDirectory) => services
        .AddSingleton(DoorSettings.From(settings))
        .AddSingleton(new SessionCookie(dataDirectory))
        .AddSingleton<Sessions>()
        .AddSingleton<OwnerLinks>()
        .AddSingleton<RateLimit>();

    public static IApplicationBuilder UseDoors(this IApplicationBuilder app) => app
        .UseMiddleware<SecurityHeaders>()
        .UseMiddleware<HostCheck>()
        .UseMiddleware<Doorman>()
        // Before the gate: who tries keys is counted too.
        .UseMiddleware<RateLimiter>()
        .UseMiddleware<Gate>();
}
