using CineOrg.Storage.Engine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Images;

/// <summary>Writes down what was looked at, every few seconds and at the end; sweeps once the program listens, and once a day.</summary>
internal sealed partial class ImageUpkeep(ImageUses uses, ImageSweep sweep, Database database, IHostApplicationLifetime life, ILogger<ImageUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);
    private const int SweepEvery = 8_640;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        using var timer = new PeriodicTimer(Pace, database.Clock);
        try
        {
            for (var pace = 0L; await timer.WaitForNextTickAsync(stoppingToken); pace++)
                await Tried(() => pace % SweepEvery == 0 ? Both(stoppingToken) : uses.Write(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Tried(() => uses.Write());
        }
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource();
        await using var listens = life.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stop);
    }

    private async Task Both(CancellationToken stop)
    {
        await uses.Write(stop);
        if (await Task.Run(() => sweep.Run(stop), stop) is > 0 and var swept) Swept(swept);
    }

    private async Task Tried(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            IsBehind(failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Files} image files that nothing names were deleted")]
    private partial void Swept(int files);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The images’ upkeep waits: {Reason}")]
    private partial void IsBehind(string reason);
}
