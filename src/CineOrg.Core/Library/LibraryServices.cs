using CineOrg.Core.Jobs;
using CineOrg.Core.Library.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Core.Library;

/// <summary>What we own.</summary>
public static class LibraryServices
{
    public static IServiceCollection AddLibrary(this IServiceCollection services, LibraryOptions options) => services
        .AddSingleton(options)
        .AddSingleton<ScanService>()
        .AddSingleton<ReviewService>()
        .AddSingleton<IRunJobs, ScanJob>()
        .AddSingleton<IRunJobs, FingerprintJob>();
}
