using CineOrg.Core.Enrichment;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Providers.Data;
using CineOrg.Providers.Demo;
using CineOrg.Providers.Images;
using CineOrg.Providers.Omdb;
using CineOrg.Providers.Tmdb;
using CineOrg.Providers.Wikidata;
using CineOrg.Providers.Wikipedia;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Providers;

public static class ProviderServices
{
    /// <summary>Registers every configured source as <see cref="ISource"/>. Clock, quota and the store of answers are those registered.</summary>
    /// <exception cref="InvalidDataException">A pack or setting is wrong: one line, so that the start stops on it.</exception>
    public static IServiceCollection AddProviders(this IServiceCollection services, ProviderOptions options)
    {
        if (options.DemoPack is { } folder) services.AddSingleton<ISource>(Demo(folder));
        DataDoor.Check(options);
        var names = ProviderEndpoints.Readable(options);
        services.AddSingleton(provider => new SourceDesk(provider.GetService<DataDoor>()));
        services.AddSingleton<IProviderStandings, ProviderStandings>();
        services.AddSingleton<IImageSource>(provider => new ImageDoor(provider.GetService<DataDoor>(), options));
        if (names.Count == 0 && options.Mode == DataMode.Replay) return services;
        services.AddSingleton(provider => DataDoor.Open(
            options, provider.GetRequiredService<IQuota>(), provider.GetRequiredService<IAnswerStore>(), provider.GetRequiredService<TimeProvider>()));
        foreach (var name in names) services.AddSingleton(provider => Source(name, provider.GetRequiredService<DataDoor>().Data, options));
        return services;
    }

    /// <summary>What is wrong with the options, in one line; null when they can be started with.</summary>
    public static string? Mistake(ProviderOptions options)
    {
        try
        {
            DataDoor.Check(options);
            return null;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return wrong.Message;
        }
    }

    private static ISource Source(string name, IDataProvider data, ProviderOptions options)
    {
        var wikidata = new WikidataClient(data, options.WikidataAddress, options.Languages);
        return name switch
        {
            WikidataClient.Provider => new WikidataSource(wikidata, new(wikidata), options.Commons ? new(data, options.CommonsAddress) : null),
            WikipediaClient.Provider => new WikipediaSource(new(data, options.WikipediaAddress), new(wikidata)),
            OmdbClient.Provider => new OmdbSource(new(data, options.OmdbAddress)),
            _ => new TmdbSource(new(data, options.TmdbAddress, options.Languages), options.Countries),
        };
    }

    private static DemoSource Demo(string folder)
    {
        var client = new DemoClient(Packs.Replay(folder));
        return new(client, new(client));
    }
}
