using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Social;
using CineOrg.Storage;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Images;
using CineOrg.Storage.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineOrg.Tests.Storage;

/// <summary>A real database in a folder of its own, as the program registers it.</summary>
internal sealed class Store : IDisposable
{
    private readonly ServiceProvider _services;

    public Store(string? folder = null, ImageBudgets? images = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("cineorg-storage-").FullName;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock).AddSingleton(images ?? ImageBudgets.Usual).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddStorage(Folder).BuildServiceProvider();
    }

    public string Folder { get; }
    public HeldClock Clock { get; } = new();
    public Database Database => _services.GetRequiredService<Database>();
    public IMovieRepository Movies => _services.GetRequiredService<IMovieRepository>();
    public ICollectionRepository Collections => _services.GetRequiredService<ICollectionRepository>();
    public IPeopleRepository People => _services.GetRequiredService<IPeopleRepository>();
    public IJobRepository Jobs => _services.GetRequiredService<IJobRepository>();
    public IJournal Journal => _services.GetRequiredService<IJournal>();
    public MemoryEngine Memory => _services.GetRequiredService<MemoryEngine>();
    public SnapshotFile Snapshot => _services.GetRequiredService<SnapshotFile>();
    public ISeenRepository Seen => _services.GetRequiredService<ISeenRepository>();
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();
    public IEnumerable<T> All<T>() => _services.GetServices<T>();
    public ISessionRepository Sessions => _services.GetRequiredService<ISessionRepository>();

    public Task<T> Write<T>(Func<ITransaction, T> change) => Database.Run(Durability.Bulk, change);

    public Task Write(Action<ITransaction> change) => Write(transaction =>
    {
        change(transaction);
        return 0;
    });

    /// <summary>Adds a film and lets the second pass after which lists may show it.</summary>
    public async Task<Guid> Film(string title, int? year = null, string? original = null, ExternalIds? ids = null)
    {
        var id = Guid.CreateVersion7(Clock.GetUtcNow());
        await Write(transaction => Movies.Add(transaction, new()
        {
            Id = id, Title = title, Year = year, OriginalTitle = original, ExternalIds = ids ?? ExternalIds.None,
        }));
        Clock.Pass(TimeSpan.FromSeconds(1));
        return id;
    }

    /// <summary>Closes the database and leaves its folder.</summary>
    public void Close() => _services.Dispose();

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}
