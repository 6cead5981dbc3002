using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineOrg.Tests.Enrichment;

/// <summary>The true engine on the true database, with sources that behave as a test tells them.</summary>
internal sealed class Engine : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public Engine(params ISource[] sources)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddStorage(_folder.Path)
            .AddSingleton(new EnrichmentOptions())
            .AddSingleton<EnrichmentEngine>();
        foreach (var source in sources) services.AddSingleton(source);
        _services = services.BuildServiceProvider();
    }

    public EnrichmentEngine Subject => Get<EnrichmentEngine>();

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

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }
}
