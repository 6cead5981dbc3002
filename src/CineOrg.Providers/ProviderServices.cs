using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;
using CineOrg.Providers.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Providers;

public static class ProviderServices
{
    /// <summary>Registers every configured source as <see cref="ISource"/>.</summary>
    /// <exception cref="InvalidDataException">A pack is wrong: one line, so that the start stops on it.</exception>
    public static IServiceCollection AddProviders(this IServiceCollection services, ProviderOptions options)
    {
        if (options.DemoPack is { } folder) services.AddSingleton<ISource>(Demo(folder));
        return services;
    }

    private static DemoSource Demo(string folder)
    {
        var client = new DemoClient(new JsonReplayProvider(Packs.Open(folder), Packs.Indexes));
        return new(client, new(client));
    }
}
