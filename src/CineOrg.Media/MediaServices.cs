using CineOrg.Core.Jobs.Sensing;
using CineOrg.Core.Availability;
using CineOrg.Core.Housekeeping.Rules;
using CineOrg.Core.Library;
using CineOrg.Media.Files;
using CineOrg.Media.Machine;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Media;

/// <summary>The disk and the machine.</summary>
public static class MediaServices
{
    /// <summary>Adds <see cref="IVideoFiles"/>, the watcher of the library's folders and <see cref="ILoadProbe"/>.</summary>
    /// <param name="dataDirectory">Its disk is watched beside those of the library.</param>
    public static IServiceCollection AddMedia(this IServiceCollection services, string dataDirectory) => services
        .AddSingleton<IVideoFiles, DiskFiles>()
        .AddSingleton<IRootLayers>(new RootLayers())
        .AddSingleton<WatchedFolders>(provider => new(dataDirectory, provider.GetRequiredService<IInventory>()))
        .AddSingleton<ILoadProbe>(provider => new KernelProbe(
            new KernelFiles("/"), provider.GetRequiredService<WatchedFolders>().Look, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IDiskSpace>(new DiskSpace(dataDirectory))
        .AddHostedService<FileWatcher>();
}
