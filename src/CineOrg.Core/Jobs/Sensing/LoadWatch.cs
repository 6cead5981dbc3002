using CineOrg.Core.Jobs.Limits;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Jobs.Sensing;

/// <summary>Senses the load once a second and lets the calendar and the limit of background work learn from it.</summary>
public sealed partial class LoadWatch(LoadSensor sensor, OffPeakCalendar calendar, WorkLimit work, TimeProvider clock, ILogger<LoadWatch> log) : BackgroundService
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var seconds = new PeriodicTimer(Pace, clock);
        try
        {
            while (await seconds.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Ended();
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            var standing = sensor.Sense();
            work.Told(standing.Traffic);
            await calendar.Note(standing.Demand, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            NotKept(failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was learned of this hour's load is not kept: {Reason}")]
    private partial void NotKept(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The load is no longer watched")]
    private partial void Ended();
}
