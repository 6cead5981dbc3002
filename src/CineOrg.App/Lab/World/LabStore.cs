using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineOrg.App.Lab.World;

/// <summary>The real store in a folder of the run's own, closed and opened again as by a restart.</summary>
internal sealed class LabStore : IDisposable
{
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private ServiceProvider _services;

    public LabStore(TimeProvider clock)
    {
        // In memory where the system has such a place: a run writes as often as the program would in weeks.
        var place = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        _folder = Directory.CreateDirectory(Path.Combine(place, $"cineorg-lab-{Environment.ProcessId}-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}")).FullName;
        _clock = clock;
        _services = Open();
    }

    public IJobRepository Jobs => Need<IJobRepository>();
    public ITypeStandings Standings => Need<ITypeStandings>();
    public ILoadHours Hours => Need<ILoadHours>();
    public IQuota Quota => Need<IQuota>();
    public IForesight Foresight => Need<IForesight>();

    /// <summary>As the store does them, but done when the call returns: the run has one thread, and time stands still meanwhile.</summary>
    public ITransactions Transactions => new AtOnce(Need<ITransactions>());

    public void Reopen()
    {
        _services.Dispose();
        _services = Open();
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private T Need<T>() where T : notnull => _services.GetRequiredService<T>();

    private ServiceProvider Open() => new ServiceCollection()
        .AddSingleton(_clock).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
        .AddStorage(_folder).BuildServiceProvider();

    private sealed class AtOnce(ITransactions store) : ITransactions
    {
        public Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default)
        {
            var done = store.Run(durability, change, stop);
            ((IAsyncResult)done).AsyncWaitHandle.WaitOne();
            return done;
        }
    }
}
