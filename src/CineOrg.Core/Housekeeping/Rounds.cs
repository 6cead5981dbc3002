using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Rules;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Core.Jobs.Sensing;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Housekeeping;

/// <summary>
/// Calls for housekeeping and for a look at the sources once a day, at the hour of that day which is usually calmest; and at once when a
/// budget or the disk passes its high mark.
/// </summary>
public sealed class Rounds(EventBus bus, BudgetRule budgets, FreeSpaceRule space, OffPeakCalendar calendar, IUsageRepository usages, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    /// <summary>What is above its mark is called for so often at most: the job that follows may wait for calm.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private static readonly TimeSpan ADay = TimeSpan.FromHours(20), TooLong = TimeSpan.FromHours(47);

    /// <summary>Where there was none yet it comes an hour after the start, or before in the calmest.</summary>
    private static readonly TimeSpan NeverYet = TooLong - TimeSpan.FromHours(1);

    private DateTimeOffset _daily, _marked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Begin(stoppingToken);
        using var pace = new PeriodicTimer(Pace, clock);
        try
        {
            while (await pace.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    /// <summary>A machine that runs for an evening at a time goes on from the last housekeeping, else it would never come to another.</summary>
    internal async Task Begin(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        _daily = await usages.Looked(stop) is { } looked && looked <= now ? looked : now - NeverYet;
    }

    internal async Task Look(CancellationToken stop)
    {
        if (IsTime())
        {
            _daily = clock.GetUtcNow();
            await bus.Publish(new HousekeepingRequested(), stop: stop);
            await bus.Publish(new ProviderRefreshRequested(), stop: stop);
        }
        if (clock.GetUtcNow() - _marked < Again || await Pressing(stop) is not { } reason) return;
        _marked = clock.GetUtcNow();
        await bus.Publish(new HousekeepingRequested(reason), stop: stop);
    }

    // A day whose calmest hour was slept through is made up for as soon as two have passed.
    private bool IsTime()
    {
        var since = clock.GetUtcNow() - _daily;
        return since >= TooLong || (since >= ADay && calendar.IsCalmestOfDay(clock.GetLocalNow()));
    }

    private async Task<string?> Pressing(CancellationToken stop) =>
        space.IsAbove ? HousekeepingRequested.DiskFull : await budgets.IsAbove(stop) ? HousekeepingRequested.OverBudget : null;
}
