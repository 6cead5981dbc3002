using CineOrg.Core.Events;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Housekeeping;

/// <summary>Calls once a day for housekeeping and for a look at the sources, first an hour after the start so that nobody waits for it.</summary>
public sealed class Rounds(EventBus bus, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.FromHours(1);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            await bus.Publish(new HousekeepingRequested(), stop: stoppingToken);
            await bus.Publish(new ProviderRefreshRequested(), stop: stoppingToken);
            wait = TimeSpan.FromDays(1);
        }
    }
}
