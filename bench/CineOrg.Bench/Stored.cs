using CineOrg.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineOrg.Bench;

/// <summary>A data directory of its own with the true storage, gone afterwards.</summary>
internal sealed class Stored : IDisposable
{
    private readonly ServiceProvider _services;

    public Stored(string? folder = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("cineorg-bench-").FullName;
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddStorage(Folder)
            .BuildServiceProvider();
    }

    public string Folder { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Closes the files and leaves them.</summary>
    public void Close() => _services.Dispose();

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}
