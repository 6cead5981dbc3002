using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Search;

/// <summary>
/// Builds the index once the program listens: from the snapshot when that is of this database, else from the titles. Then follows the
/// feed, and keeps the snapshot young enough for the next start.
/// </summary>
internal sealed partial class SearchUpkeep(
    MemoryEngine engine, SnapshotFile snapshot, Database database, IHostApplicationLifetime life, SearchOptions options, ILogger<SearchUpkeep> log,
    QuietThread? quiet = null)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    /// <summary>Places of the feed after which a snapshot is written anew; with many titles a twentieth of them.</summary>
    private const int OldSnapshot = 5_000;

    /// <summary>While much changes, a snapshot waits until so many times that are behind.</summary>
    private const int LateSnapshot = 10;

    /// <summary>Places of the feed passed within one pace.</summary>
    private const int Calm = 50;
    private long _kept;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.InMemory) return;
        engine.Begin();
        await Started(stoppingToken);
        await Task.Run(() => KeepBuilt(stoppingToken), stoppingToken);
        if (engine.Standing is null) return;
        using var beside = quiet?.Beside();
        await (beside?.Run(() => KeepInStep(stoppingToken)) ?? KeepInStep(stoppingToken));
    }

    // The more films are used, the more there is to follow, and now and then all of it is joined: nobody waits for that.
    private async Task KeepInStep(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pace, database.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop)) await Follow(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Keep();
        }
    }

    private void KeepBuilt(CancellationToken stop)
    {
        var started = database.Clock.GetTimestamp();
        try
        {
            var read = snapshot.Read();
            _kept = read?.Seq ?? 0;
            engine.Take(read ?? engine.Build());
            engine.Follow(stop);
            var titles = engine.Standing!.Kinds.Sum(kind => kind.Lines);
            IsReady(titles, read is null ? "the titles" : "its snapshot", database.Clock.GetElapsedTime(started).TotalSeconds);
        }
        catch (Exception failure) when (failure is DatabaseException or IOException or OutOfMemoryException)
        {
            engine.Fail();
            HasFailed(failure);
        }
    }

    // A fault once does not end it: the index stands as it is, and what changed is tried again.
    private async Task Follow(CancellationToken stop)
    {
        try
        {
            var passed = engine.Follow(stop);
            var old = Math.Max(OldSnapshot, engine.Standing!.Kinds.Sum(kind => kind.Lines) / 20);
            var behind = engine.Standing.Seq - _kept;
            // Written again and again, it would slow a great scan down: that waits for its end, or until a start would have much to follow.
            if (_kept == 0 || (behind > old && (passed < Calm || behind > LateSnapshot * old))) await Keep();
        }
        catch (Exception failure) when (failure is DatabaseException or IOException or StoreUnwritableException)
        {
            IsBehind(failure.Message);
        }
    }

    private async Task Keep()
    {
        if (engine.Standing is not { } standing || standing.Seq == _kept) return;
        if (!snapshot.Write(standing)) return;
        _kept = standing.Seq;
        // What the snapshot holds need not be told again.
        await database.Run(Durability.Bulk, transaction =>
        {
            SearchFeed.Trim(Transaction.Of(transaction).Lane, standing.Seq);
            return 0;
        });
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource();
        await using var listens = life.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Search holds {Titles} titles and names in memory, from {Source}, after {Seconds:0.0} s")]
    private partial void IsReady(int titles, string source, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of titles could not be built; the database's own search answers")]
    private partial void HasFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search could not follow the last changes; they are tried again ({Reason})")]
    private partial void IsBehind(string reason);
}
