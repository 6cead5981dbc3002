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
using CineOrg.Core.Jobs;

namespace CineOrg.App.Bootstrap;

/// <summary>What is counted, and what is let go: each rule once, in the order in which they are gone through.</summary>
internal static class HousekeepingServices
{
    private const long Megabyte = 1L << 20;

    public static IServiceCollection AddHousekeeping(this IServiceCollection services, HousekeepingSettings settings, EnrichmentOptions enrichment) => services
        .AddSingleton(Options(settings, enrichment))
        .AddSingleton<Changes>().AddSingleton<CacheDesk>().AddSingleton<Activity>().AddHostedService<DeedCounter>()
        .AddSingleton<IHandler, StatsTracker>().AddSingleton<IHandler, CacheManager>()
        .AddSingleton<Housekeeper>().AddSingleton<HousekeepingPlanner>().AddSingleton<IRunJobs, HousekeepJob>().AddSingleton<IHandler, CalledForHousekeeping>()
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

    private static HousekeepingOptions Options(HousekeepingSettings settings, EnrichmentOptions enrichment) => new()
    {
        Unused = TimeSpan.FromDays(settings.UnusedDays), Unloved = settings.MinimumUse, OwnedKeeps = enrichment.EnrichOwned ? enrichment.Owned : default,
        Budgets = Budgets(settings), HighMark = settings.HighMark, LowMark = Math.Min(settings.LowMark, settings.HighMark),
    };

    private static Dictionary<StoredKind, long> Budgets(HousekeepingSettings settings) =>
        new Dictionary<StoredKind, long> { [StoredKind.DeepFacts] = settings.DeepFactsMegabytes * Megabyte }.Where(budget => budget.Value > 0).ToDictionary();
}
