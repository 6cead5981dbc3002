using CineOrg.App.Bootstrap;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Rules;
using CineOrg.Core.Jobs;
using CineOrg.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CineOrg.Tests.Enrichment;

/// <summary>The true engine on the true database, with sources that behave as a test tells them.</summary>
internal sealed class Engine : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public Engine(params ISource[] sources) : this(new EnrichmentOptions(), sources) { }

    public Engine(EnrichmentOptions options, params ISource[] sources) : this(options, TimeProvider.System, sources) { }

    public Engine(EnrichmentOptions options, TimeProvider clock, params ISource[] sources)
    {
        var services = new ServiceCollection()
            .AddSingleton(clock)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddStorage(_folder.Path)
            .AddSingleton(options)
            .AddSingleton<Acts>()
            .AddSingleton<Resolution>()
            .AddSingleton<Corrections>().AddSingleton<JobQueue>()
            .AddSingleton<EnrichmentEngine>().AddSingleton<RefreshJob>()
            .AddHousekeeping(new(), new(), options).AddSingleton(new JournalRetentionOptions(TimeSpan.FromDays(3650), long.MaxValue)).AddSingleton<IDiskSpace>(new Roomy());
        foreach (var source in sources) services.AddSingleton(source);
        _services = services.BuildServiceProvider();
    }

    public EnrichmentEngine Subject => Get<EnrichmentEngine>();

    public IEnumerable<T> All<T>() => _services.GetServices<T>();

    public Corrections Corrections => Get<Corrections>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<Guid> Film(string title, int year, params (string Source, string Value)[] ids)
    {
        var film = new Movie
        {
            Id = Guid.CreateVersion7(), Title = title, Year = year, ExternalIds = ExternalIds.Of(ids.Select(id => KeyValuePair.Create(id.Source, id.Value))),
        };
        await Get<ITransactions>().Run(Durability.Bulk, transaction =>
        {
            Get<IMovieRepository>().Add(transaction, film);
            return true;
        });
        return film.Id;
    }

    public async Task<MovieProfile> Shown(Guid film) => (await Get<IMovieRepository>().Profile(film, "fr"))!;

    public async Task<IReadOnlyList<Event>> Told() => [.. (await Get<IJournal>().After(0, 1000, CancellationToken.None)).Select(one => one.Event)];

    /// <summary>Ends when a film has learned something that the test waits for.</summary>
    public async Task Learned(Func<MovieEnriched, bool> awaited)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Notice(IReadOnlyList<Recorded> batch)
        {
            if (batch.Any(one => one.Event is MovieEnriched enriched && awaited(enriched))) told.TrySetResult();
        }
        Get<IJournal>().Appended += Notice;
        if ((await Told()).OfType<MovieEnriched>().Any(awaited)) told.TrySetResult();
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Get<IJournal>().Appended -= Notice;
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    private sealed class Roomy : IDiskSpace
    {
        public (long Used, long Total)? Look() => (1, 100);
    }
}
