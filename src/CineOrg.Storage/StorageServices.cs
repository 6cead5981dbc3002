using CineOrg.Core.Availability;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Anticipating;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Context.Recommending;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Caching;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Decisions;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Telling;
using CineOrg.Core.Social.Watched;
using CineOrg.Storage.Availability;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Context;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Housekeeping;
using CineOrg.Storage.Images;
using CineOrg.Storage.Jobs;
using CineOrg.Storage.Library;
using CineOrg.Storage.Links;
using CineOrg.Storage.Merging;
using CineOrg.Storage.Portable;
using CineOrg.Storage.Search;
using CineOrg.Storage.Social;
using CineOrg.Storage.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage;

public static class StorageServices
{
    /// <summary>The database's file name inside the data directory.</summary>
    public const string FileName = "cineorg.db";

    /// <summary>The SQLite that databases are opened with: the system's, else the bundled one.</summary>
    public static Version SqliteVersion() => SqliteNative.Version();

    /// <summary>How many stored documents wait to be fetched again because they did not read; null when there is no database yet.</summary>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public static long? Quarantined(string dataDirectory)
    {
        try
        {
            return Quarantine.CountIn(Path.Combine(dataDirectory, FileName));
        }
        catch (DatabaseException wrong)
        {
            throw new IOException(wrong.Message, wrong);
        }
    }

    /// <summary>
    /// Keeps everything in one SQLite file. It is opened (and created or migrated) when first asked for, which throws
    /// <see cref="DatabaseRefusedException"/> when the file may not be opened.
    /// </summary>
    /// <param name="dataDirectory">Made when it is not there.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, string dataDirectory)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Database.Open(
            Path.Combine(Path.GetFullPath(dataDirectory), FileName), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger("CineOrg.Storage")));
        services.AddSingleton<ITransactions>(provider => provider.GetRequiredService<Database>());
        services.AddSingleton<EventTypes>().AddSingleton<IJournal, Journal>();
        services.AddSingleton<MovieLists>().AddSingleton<PeopleLists>().AddSingleton<Vocabulary>().AddSingleton<DatabaseEngine>();
        services.TryAddSingleton(new SearchOptions());
        services.AddSingleton<MemoryEngine>().AddSingleton<SnapshotFile>().AddSingleton<TitleSearch>();
        services.AddSingleton<ICollectionRepository, CollectionRepository>();
        services.AddSingleton<IMovieRepository, MovieRepository>().AddSingleton<IPeopleRepository, PeopleRepository>();
        services.AddSingleton<IHistory, History>().AddSingleton<IReceived, Received>();
        services.AddSingleton<IContextRepository, ContextRepository>().AddSingleton<INotificationRepository, NotificationRepository>().AddSingleton<ISubscriptionRepository, SubscriptionRepository>();
        services.AddSingleton<IJobRepository, JobRepository>().AddSingleton<ITypeStandings, TypeStandings>().AddSingleton<ISessionRepository, SessionRepository>();
        services.AddSingleton<IAsks, Asks>().AddSingleton<IForesight, ForesightTable>().AddSingleton<IShowcaseRepository, ShowcaseRepository>();
        services.AddSingleton<IStatsRepository, StatsRepository>().AddSingleton<IUsageRepository, UsageRepository>().AddSingleton<IHeldRepository, HeldRepository>().AddSingleton<IShownOn, ShownOn>()
            .AddSingleton<ILevelCounts, LevelCounting>().AddSingleton<ILetGone, LetGone>().AddSingleton<IOpenJobs, OpenJobsTable>().AddSingleton<ISeenRepository, SeenRepository>()
            .AddSingleton<IWatchRepository, WatchRepository>();
        services.AddSingleton<IOutdated, OutdatedDocuments>().AddSingleton<IAskedSources, AskedSources>().AddSingleton<ICorrectionRepository, CorrectionRepository>()
            .AddSingleton<IFactRepository, FactRepository>();
        services.AddSingleton<IPortableCatalogue>(provider =>
            new PortableCatalogue(provider.GetRequiredService<Database>(), provider.GetRequiredService<Redirects>(),
                provider.GetRequiredService<ImageFolder>(), provider.GetRequiredService<ImageStore>(), provider.GetService<EnrichmentOptions>()?.Trust ?? TrustOrder.Default));
        services.AddSingleton<ILoadHours, LoadHours>().AddSingleton<IDecisionRepository, DecisionRepository>();
        services.AddSingleton<Redirects>().AddSingleton<IMergeRepository, MergeRepository>();
        services.TryAddSingleton(new LinkMemory());
        services.TryAddSingleton(DataLocations.Default);
        services.AddSingleton<Links.Links>().AddSingleton<ILinks>(provider => provider.GetRequiredService<Links.Links>()).AddHostedService<LinkUpkeep>();
        services.AddLibraryStorage();
        services.AddSingleton<IPlaces, Places>().AddSingleton<IMeasures, Measures>().AddSingleton<IViewingChoices, ViewingChoices>()
            .AddSingleton<ISoughtFilms, SoughtFilms>();
        services.AddSources(dataDirectory);
        services.AddImages(dataDirectory);
        return services.AddHostedService<Warming>().AddHostedService<SearchUpkeep>();
    }
}
