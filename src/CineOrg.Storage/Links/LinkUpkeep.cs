using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Links;

/// <param name="Megabytes">That the links may take in memory; 0: the database answers.</param>
public sealed record LinkMemory(int Megabytes = 512)
{
    public long MostBytes => Megabytes * 1024L * 1024;
}

/// <summary>Reads the links into memory once the program listens, then follows what changes; keeps the feed short.</summary>
internal sealed partial class LinkUpkeep(Links links, Database database, IHostApplicationLifetime life, LinkMemory options, ILogger<LinkUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    /// <summary>Paces after which the feed is shortened: about five minutes.</summary>
    private const int TrimEvery = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        var isHeld = options.Megabytes > 0 && await Task.Run(Built, stoppingToken);
        using var timer = new PeriodicTimer(Pace, database.Clock);
        for (var pace = 0L; await timer.WaitForNextTickAsync(stoppingToken); pace++)
        {
            if (isHeld) isHeld = await Task.Run(() => Kept(stoppingToken), stoppingToken);
            if (pace % TrimEvery == 0) await Trim();
        }
    }

    private bool Kept(CancellationToken stop)
    {
        try
        {
            return links.Follow(stop) || Built();
        }
        catch (DatabaseException failure)
        {
            IsBehind(failure.Message);
            return true;
        }
    }

    private bool Built()
    {
        var started = database.Clock.GetTimestamp();
        try
        {
            if (links.Build(options.MostBytes)) IsReady(links.Standing!.Bytes / 1024 / 1024, database.Clock.GetElapsedTime(started).TotalSeconds);
            else IsTooLarge(options.Megabytes);
            return links.Standing is not null;
        }
        catch (Exception failure) when (failure is DatabaseException or OutOfMemoryException)
        {
            HasFailed(failure);
            return false;
        }
    }

    private async Task Trim()
    {
        try
        {
            await database.Run(Durability.Bulk, transaction =>
            {
                LinkFeed.Trim(Transaction.Of(transaction).Lane);
                return 0;
            });
        }
        catch (Exception failure) when (failure is DatabaseException or StoreUnwritableException)
        {
            IsBehind(failure.Message);
        }
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource();
        await using var listens = life.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Links between films and people are held in memory: {Megabytes} MB, after {Seconds:0.0} s")]
    private partial void IsReady(long megabytes, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Links between films and people would take more than {Megabytes} MB (graph:megabytes); the database answers")]
    private partial void IsTooLarge(int megabytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Links between films and people could not be read; the database answers")]
    private partial void HasFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Links between films and people could not follow the last changes; they are tried again ({Reason})")]
    private partial void IsBehind(string reason);
}
