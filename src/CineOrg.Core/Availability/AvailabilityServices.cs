using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Availability;

/// <summary>Where films can be watched.</summary>
public static class AvailabilityServices
{
    public static IServiceCollection AddAvailability(this IServiceCollection services, Household household, RootLayerOptions roots) => services
        .AddSingleton(household).AddSingleton(household.Layers).AddSingleton(roots)
        .AddSingleton<Measuring>().AddHostedService<MeasuredBefore>()
        .AddSingleton<Showing>()
        .AddSingleton<Requests>().AddSingleton<IRunJobs, FetchMovieJob>()
        .AddSingleton<IFinder, OwnRoots>().AddSingleton<IFinder, OffersAnew>()
        .AddHostedService<RootWatch>();
}

/// <summary>Reads at the start what earlier runs measured.</summary>
internal sealed class MeasuredBefore(Measuring measuring) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => measuring.Load(cancellationToken);
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
