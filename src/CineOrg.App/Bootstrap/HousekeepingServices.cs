using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Forgetting;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Caching;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Core.Housekeeping.Rules;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Bootstrap;

/// <summary>What is counted, and what is let go: each rule once, in the order in which they are gone through.</summary>
internal static class HousekeepingServices
{
    private const long Megabyte = 1L << 20;

    public static IServiceCollection AddHousekeeping(
        this IServiceCollection services, HousekeepingSettings settings, StorageSettings storage, EnrichmentOptions enrichment) => services
        .AddSingleton(Options(settings, storage, enrichment))
        .AddSingleton<Changes>().AddSingleton<CacheDesk>().AddSingleton<Activity>().AddHostedService<DeedCounter>()
        .AddSingleton<IHandler, StatsTracker>().AddSingleton<IHandler, CacheManager>()
        .AddSingleton<Actuary>().AddSingleton<Housekeeper>().AddSingleton<HousekeepingPlanner>().AddSingleton<IRunJobs, HousekeepJob>().AddSingleton<IHandler, CalledForHousekeeping>()
        .AddRules().AddDoers().AddHostedService<Rounds>();

    /// <summary>Records that are kept for a time.</summary>
    public static IServiceCollection AddPast<T>(this IServiceCollection services) where T : PastRule => services
        .AddSingleton<T>().AddSingleton<IHousekeepingRule>(provider => provider.GetRequiredService<T>()).AddSingleton<ILetGo>(provider => provider.GetRequiredService<T>());

    private static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddPast<JournalRetention>().AddPast<JobRetention>()
        .AddSingleton<IHousekeepingRule, AgeRule>().AddSingleton<IHousekeepingRule, LowPopularityRule>().AddSingleton<IHousekeepingRule, LicenceRule>()
        .AddSingleton<IHousekeepingRule, OrphanRule>()
        .AddSingleton<BudgetRule>().AddSingleton<IHousekeepingRule>(provider => provider.GetRequiredService<BudgetRule>())
        .AddSingleton<FreeSpaceRule>().AddSingleton<IHousekeepingRule>(provider => provider.GetRequiredService<FreeSpaceRule>());

    private static IServiceCollection AddDoers(this IServiceCollection services) => services
        .AddSingleton<Downgrading>().AddSingleton<ILetGo>(provider => provider.GetRequiredService<Downgrading>())
        .AddSingleton<ILetGo, Evicting>().AddSingleton<ILetGo, ForgettingOrphans>().AddSingleton<ILetGo, Lapse>()
        .AddSingleton<IStored, DeepFacts>();

    private static HousekeepingOptions Options(HousekeepingSettings settings, StorageSettings storage, EnrichmentOptions enrichment) => new()
    {
        Unused = TimeSpan.FromDays(settings.UnusedDays), Unloved = settings.MinimumUse, OwnedKeeps = enrichment.EnrichOwned ? enrichment.Owned : default,
        Budgets = Budgets(storage), HighMark = settings.HighMark, LowMark = Math.Min(settings.LowMark, settings.HighMark),
    };

    // No images at all is a wish; no limit to facts is one too.
    private static Dictionary<StoredKind, long> Budgets(StorageSettings storage)
    {
        var budgets = new Dictionary<StoredKind, long>
        {
            [StoredKind.HdImages] = storage.HdImagesMegabytes * Megabyte, [StoredKind.Images] = storage.ImagesMegabytes * Megabyte,
        };
        if (storage.DeepFactsMegabytes > 0) budgets[StoredKind.DeepFacts] = storage.DeepFactsMegabytes * Megabyte;
        return budgets;
    }
}
