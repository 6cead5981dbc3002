using CineOrg.Core.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Jobs.Decisions;

/// <summary>Writes the noted decisions in batches, and lets old ones go.</summary>
public sealed partial class DecisionWriter(
    DecisionLog noted, IDecisionRepository decisions, ITransactions transactions, DecisionOptions options, TimeProvider clock, ILogger<DecisionWriter> log)
    : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1), RoundsApart = TimeSpan.FromHours(1);
    private DateTimeOffset _forgotten;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Write(CancellationToken.None);
    }

    /// <summary>Writes all that is noted.</summary>
    public async Task Write(CancellationToken stop)
    {
        while (noted.Take(Batch) is { Count: > 0 } batch)
            await transactions.Run(Durability.Bulk, transaction =>
            {
                decisions.Add(transaction, batch);
                return decisions.Trim(transaction, options.Most);
            }, stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var seconds = new PeriodicTimer(Pace, clock);
        try
        {
            while (await seconds.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Ended();
        }
    }

    private async Task Round(CancellationToken stop)
    {
        try
        {
            await Write(stop);
            if (clock.GetUtcNow() - _forgotten >= RoundsApart) await Forget(stop);
        }
        catch (StoreUnwritableException full)
        {
            NotKept(full.Message);
        }
    }

    private async Task Forget(CancellationToken stop)
    {
        _forgotten = clock.GetUtcNow();
        while (await transactions.Run(Durability.Bulk, transaction => decisions.Forget(transaction, _forgotten - options.KeepFor, Batch), stop) == Batch) { }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some decisions are not kept: {Reason}")]
    private partial void NotKept(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Decisions are no longer written")]
    private partial void Ended();
}
