using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Anticipating;
using CineOrg.Core.Context.Recommending;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Pages.Notices;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Discovering;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Enrichment.Identifying;
using CineOrg.Core.Enrichment.Merging;
using CineOrg.Core.Enrichment.Showcases;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Limits;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Telling;
using CineOrg.Core.Social.Watched;
using CineOrg.Media.Machine;

namespace CineOrg.App.Bootstrap;

/// <summary>The heart: what happened, what is to be done, how we learn, what we let go.</summary>
internal static class CoreServices
{
    public static IServiceCollection AddCore(
        this IServiceCollection services, EnrichmentOptions enrichment, OpeningOptions opening, JournalRetentionOptions journal, JobsSettings jobs) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(enrichment).AddSingleton(opening).AddSingleton(journal)
        .AddEvents().AddJobs(jobs).AddEnrichment()
        .AddSingleton<Seeing>().AddSingleton<WatchStates>().AddSingleton<IHandler>(provider => provider.GetRequiredService<WatchStates>());

    private static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton(_ => new QuietThread(GivingWay.Begin))
        .AddSingleton<HandlerLoopFactory>()
        .AddSingleton<Acts>()
        .AddSingleton<EventBus>()
        .AddHostedService(provider => provider.GetRequiredService<EventBus>());

    private static IServiceCollection AddJobs(this IServiceCollection services, JobsSettings settings) => services
        .AddSingleton(provider => JobTypes.Declared.With(JobsChoice.Attempts(settings), JobsChoice.Reserves(settings), JobsChoice.Whens(settings)).Asking([.. provider.GetServices<ISource>().Select(source => source.Name)]))
        .AddSingleton<JobQueue>()
        .AddSingleton(provider => new WorkerOptions
        {
            Slots = () => provider.GetRequiredService<WorkLimit>().Now, LongestWait = TimeSpan.FromHours(settings.QuietWaitHours),
        })
        .AddSingleton<Func<Conditions>>(provider => provider.GetRequiredService<CurrentConditions>().Now)
        .AddSingleton<Dispatcher>().AddSingleton<JobDesk>()
        .AddHostedService<Worker>();

    private static IServiceCollection AddEnrichment(this IServiceCollection services) => services
        .AddSingleton<EnrichmentEngine>()
        .AddSingleton<Resolution>()
        .AddSingleton<Corrections>()
        .AddSingleton<Opening>()
        .AddSingleton<BulkEnrich>()
        .AddSingleton<CollectionParts>()
        .AddSingleton<Askings>().AddSingleton<Discovery>()
        .AddSingleton<IRunJobs, DiscoverJob>()
        .AddSingleton<Reshown>().AddSingleton<MergeService>().AddSingleton<IHandler, ClashJudge>()
        .AddSingleton<EnrichJob>().AddSingleton<IRunJobs>(provider => provider.GetRequiredService<EnrichJob>()).AddSingleton<IRunJobs, PrefetchJob>().AddFetching(EntityKind.Movie).AddFetching(EntityKind.Person)
        .AddSingleton<ShowcaseJob>().AddSingleton<IRunJobs>(provider => provider.GetRequiredService<ShowcaseJob>()).AddSingleton<IHandler, Showcasing>()
        .AddSingleton<IRunJobs, RefreshJob>().AddSingleton<IHandler, Refreshing>()
        .AddSingleton<ByHand>()
        .AddSingleton<IHandler, OwnedFilms>().AddSingleton<IHandler, SoughtArrived>()
        .AddSingleton<IHandler, Rematched>()
        .AddSingleton<IHandler, FilmNotes>().AddSingleton<IHandler, Quarantined>()
        .AddHostedService<SourceChanges>();

    /// <summary>What a person is after, and what is done about it now or later.</summary>
    public static IServiceCollection AddContext(
        this IServiceCollection services, InsistenceOptions insistence, ContextRetentionOptions retention, PrefetchOptions prefetch, ForesightOptions foresight) => services
        .AddSingleton(insistence).AddSingleton(retention).AddSingleton(prefetch).AddSingleton(foresight)
        .AddSingleton<ContextStacks>().AddHostedService(provider => provider.GetRequiredService<ContextStacks>())
        .AddSingleton<ReflexClicks>().AddHostedService(provider => provider.GetRequiredService<ReflexClicks>())
        .AddSingleton<Prefetching>().AddHostedService(provider => provider.GetRequiredService<Prefetching>())
        .AddSingleton(new Formula()).AddSingleton<Recommender>().AddSingleton<Receiving>()
        .AddSingleton<Foreseeing>().AddSingleton<IHandler>(provider => provider.GetRequiredService<Foreseeing>()).AddSingleton<IHandler, AfterWatching>()
        .AddSingleton<Fetching>().AddSingleton<Visits>().AddSingleton<FindOrRequest>().AddSingleton<PendingAnswers>()
        .AddSingleton<IHandler, Answered>().AddSingleton<IHandler, OftenAsked>().AddPast<AskRetention>()
        .AddPast<ContextRetention>().AddPast<NotificationRetention>();

    /// <summary>Who opted in is told outside the page too.</summary>
    public static IServiceCollection AddTelling(this IServiceCollection services) => services
        .AddSingleton<IHandler, ToldOutside>().AddSingleton<IRunJobs, NotifyJob>().AddSingleton<IMessageWords, MessageWords>();

    private static IServiceCollection AddFetching(this IServiceCollection services, EntityKind kind) =>
        services.AddSingleton<IRunJobs>(provider => ActivatorUtilities.CreateInstance<FetchJob>(provider, kind));
}
