using CineOrg.Core.Social.Telling;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Providers.Telling;

public static class TellingServices
{
    /// <summary>Registers who carries messages outside the page.</summary>
    public static IServiceCollection AddCouriers(this IServiceCollection services, TellingOptions options) => services
        .AddSingleton(options).AddSingleton<TellingDoor>().AddSingleton<ICouriers, Couriers>()
        .AddSingleton(provider => new PushIdentity(options.KeyFile, options.Contact, provider.GetRequiredService<TimeProvider>()));
}
