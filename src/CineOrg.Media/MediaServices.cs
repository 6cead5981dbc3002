using CineOrg.Core.Library;
using CineOrg.Media.Files;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Media;

/// <summary>The disk.</summary>
public static class MediaServices
{
    /// <summary>Adds <see cref="IVideoFiles"/> and the watcher of the library's folders.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services) => services
        .AddSingleton<IVideoFiles, DiskFiles>()
        .AddHostedService<FileWatcher>();
}
