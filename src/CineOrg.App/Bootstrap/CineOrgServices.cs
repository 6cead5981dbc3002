using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Anticipating;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Enrichment.Discovering;
using CineOrg.Core.Enrichment.Showcases;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Core.Library;
using CineOrg.Media;
using CineOrg.Providers;
using CineOrg.Providers.Telling;
using CineOrg.Storage;
using CineOrg.Storage.Images;
using CineOrg.Storage.Links;
using CineOrg.Storage.Search;
using CineOrg.Storage.Sources;

namespace CineOrg.App.Bootstrap;

/// <summary>The composition root: everything the program is made of, and which setting each part gets.</summary>
internal static class CineOrgServices
{
    /// <param name="demoPack">Folder of the demo pack; null when this data directory does not show the demo.</param>
    public static IServiceCollection AddCineOrg(
        this IServiceCollection services, CineOrgSettings settings, string dataDirectory, string? demoPack) => services
        .AddSingleton(settings)
        .AddCore(Enrichment(settings), Opening(settings.Enrichment), Journal(settings.Journal), settings.Jobs)
        .AddSingleton(Discovery(settings.Enrichment)).AddSingleton(new ShowcaseOptions(settings.Enrichment.ShowcaseFilms, settings.Providers.Countries is [var country, ..] ? country : "FR"))
        .AddSensing(LoadChoice.Options(settings.Load), settings.Load.OthersLimit)
        .AddDecisions(new(settings.Decisions.Share, TimeSpan.FromDays(settings.Decisions.KeepDays), settings.Decisions.Most))
        .AddSingleton(_ => GraphChoice.Read(settings.Graph, LayerChoice.Household(settings).Layers))
        .AddHousekeeping(settings.Housekeeping, settings.Storage, Enrichment(settings))
        .AddSingleton(new OftenAskedOptions(settings.Context.AskedPersons, settings.Context.AskedTimes, TimeSpan.FromDays(settings.Context.AskedDays), settings.Context.BringVideos))
        .AddContext(Insistence(settings.Context), Retention(settings.Context), Prefetch(settings.Context), Foresight(settings))
        .AddTelling().AddCouriers(TellingChoice.Options(settings, dataDirectory))
        .AddSingleton(new LinkMemory(settings.Graph.Megabytes))
        .AddSingleton<Resolver>().AddSingleton<Alternatives>().AddSingleton<LinkedUnheld>()
        .AddLibrary(Library(settings))
        .AddMedia(dataDirectory)
        .AddAvailability(LayerChoice.Household(settings), LayerChoice.Roots(settings.Availability))
        .AddSingleton(new SearchOptions(settings.Search.InMemory))
        .AddSingleton(ImageRoom(settings.Storage)).AddSingleton(new ImageOptions(TimeSpan.FromMilliseconds(settings.Enrichment.BudgetMs))).AddSingleton<HeldImages>()
        .AddStorage(dataDirectory)
        .AddSingleton(new AnswerStoreOptions(settings.Providers.Answers.Megabytes * 1024L * 1024))
        .AddProviders(ProviderChoice.Options(settings, dataDirectory, demoPack));

    private static EnrichmentOptions Enrichment(CineOrgSettings settings) => new()
    {
        Trust = TrustLines.Read(settings.Providers),
        MatchThreshold = settings.Matching.Threshold,
        Languages = ProviderChoice.Languages(settings),
        EnrichOwned = settings.Library.EnrichOwned,
        Owned = settings.Enrichment.Levels.Owned,
        // A third: the ids of quick sources, then their facts, are on the page before it has waited its time.
        Grace = TimeSpan.FromMilliseconds(Math.Max(50, settings.Enrichment.BudgetMs / 3.0)),
    };

    private static ImageBudgets ImageRoom(StorageSettings settings) => new(settings.ImagesMegabytes * 1024L * 1024, settings.HdImagesMegabytes * 1024L * 1024);

    private static OpeningOptions Opening(EnrichmentSettings settings) => new()
    {
        List = settings.Levels.List,
        Page = settings.Levels.Page,
        Cast = settings.Levels.Cast,
        Images = settings.Levels.Images,
        Watch = settings.Levels.Watch,
        Fills = settings.Levels.Fills,
        Budget = TimeSpan.FromMilliseconds(settings.BudgetMs),
    };

    private static DiscoveryOptions Discovery(EnrichmentSettings settings) =>
        new() { Enough = settings.SearchEnough, Budget = TimeSpan.FromMilliseconds(settings.BudgetMs) };

    private static InsistenceOptions Insistence(ContextSettings settings) => new()
    {
        Clicks = settings.InsistClicks,
        Dwell = TimeSpan.FromSeconds(settings.DwellSeconds),
        ReflexEvery = TimeSpan.FromMinutes(settings.ReflexMinutes),
        Reserve = settings.QuotaReserve,
    };

    private static ForesightOptions Foresight(CineOrgSettings settings) =>
        new(settings.Context.PrefetchPays, TimeSpan.FromDays(settings.Context.PrefetchDays), TimeSpan.FromMilliseconds(settings.Enrichment.BudgetMs));

    private static PrefetchOptions Prefetch(ContextSettings settings) => new(settings.PrefetchBatch, TimeSpan.FromHours(settings.PrefetchHours));

    private static ContextRetentionOptions Retention(ContextSettings settings) =>
        new(TimeSpan.FromDays(settings.KeepDays), TimeSpan.FromDays(settings.NotificationDays));

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
}
