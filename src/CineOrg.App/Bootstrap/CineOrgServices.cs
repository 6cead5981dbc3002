using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Library;
using CineOrg.Media;
using CineOrg.Providers;
using CineOrg.Storage;

namespace CineOrg.App.Bootstrap;

/// <summary>The composition root: everything the program is made of, and which setting each part gets.</summary>
internal static class CineOrgServices
{
    /// <param name="demoPack">Folder of the demo pack; null when this data directory does not show the demo.</param>
    public static IServiceCollection AddCineOrg(
        this IServiceCollection services, CineOrgSettings settings, string dataDirectory, string? demoPack) => services
        .AddSingleton(settings)
        .AddCore(Enrichment(settings), Opening(settings.Enrichment), Journal(settings.Journal))
        .AddLibrary(Library(settings))
        .AddMedia()
        .AddStorage(dataDirectory)
        .AddProviders(Providers(settings.Providers, demoPack));

    private static EnrichmentOptions Enrichment(CineOrgSettings settings) => new()
    {
        Trust = new(settings.Providers.Trust),
        MatchThreshold = settings.Matching.Threshold,
        Languages = settings.Language == "en" ? ["en", "fr"] : ["fr", "en"],
        EnrichOwned = settings.Library.EnrichOwned,
    };

    private static OpeningOptions Opening(EnrichmentSettings settings) => new()
    {
        Page = settings.Levels.Page,
        Cast = settings.Levels.Cast,
        Images = settings.Levels.Images,
        Budget = TimeSpan.FromMilliseconds(settings.BudgetMs),
    };

    private static JournalRetentionOptions Journal(JournalSettings settings) =>
        new(TimeSpan.FromDays(settings.KeepDays), settings.MaxMegabytes * 1024L * 1024);

    private static LibraryOptions Library(CineOrgSettings settings) => new()
    {
        Extensions = settings.Library.Extensions,
        MatchThreshold = settings.Matching.Threshold,
        Watch = settings.Library.Watch,
        SettleSeconds = settings.Library.SettleSeconds,
        PollMinutes = settings.Library.RescanMinutes,
    };

    private static ProviderOptions Providers(ProviderSettings settings, string? demoPack) => new()
    {
        Mode = Enum.Parse<DataMode>(settings.Mode.ToString()),
        Packs = settings.Pack.Length > 0 ? [settings.Pack] : [],
        DemoPack = demoPack,
    };
}
