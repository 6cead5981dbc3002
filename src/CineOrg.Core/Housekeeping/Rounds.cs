using CineOrg.Core.Events;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Housekeeping;

/// <summary>Calls for housekeeping once a day, first an hour after the start so that nobody waits for it.</summary>
public sealed class Rounds(EventBus bus, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.FromHours(1);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await bus.Publish(new HousekeepingRequested(), stop: stoppingToken);
            wait = TimeSpan.FromDays(1);
        }
    }
}
