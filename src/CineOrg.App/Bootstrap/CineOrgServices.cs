using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Housekeeping;
using CineOrg.Providers;

namespace CineOrg.App.Bootstrap;

/// <summary>The composition root: every room of the house, fitted out from the settings.</summary>
internal static class CineOrgServices
{
    /// <param name="demoPack">The demo pack's folder; null when the demo is not shown.</param>
    public static IServiceCollection AddCineOrg(
        this IServiceCollection services, CineOrgSettings settings, string dataDirectory, string? demoPack = null) => services
        .AddSingleton(settings)
        .AddCore(Enrichment(settings), Opening(settings.Enrichment), Journal(settings.Journal))
        .AddProviders(Providers(settings.Providers, demoPack));

    private static EnrichmentOptions Enrichment(CineOrgSettings settings) => new()
    {
        Trust = new(settings.Providers.Trust),
        MatchThreshold = settings.Matching.Threshold,
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

    private static ProviderOptions Providers(ProviderSettings settings, string? demoPack) => new()
    {
        Mode = Enum.Parse<DataMode>(settings.Mode.ToString()),
        Packs = settings.Pack.Length > 0 ? [settings.Pack] : [],
        DemoPack = demoPack,
    };
}
