using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Context;

/// <summary>
/// Clicks in passing that fetched nothing, counted in memory. Now and then those most clicked are one calm job for all, in which sources
/// are asked by batches; a restart forgets the count, and nobody waits for it.
/// </summary>
public sealed class ReflexClicks(JobQueue queue, InsistenceOptions options, TimeProvider clock) : BackgroundService
{
    private readonly ClickCounts _counts = new();

    public void Count(Opened opened) => _counts.Count(new(opened.Kind, opened.Id, opened.Fills));

    /// <summary>Makes one job of the most clicked of each kind and level.</summary>
    /// <returns>The jobs that were asked for.</returns>
    public async Task<IReadOnlyList<Job>> Gather(CancellationToken stop = default)
    {
        var jobs = new List<Job>();
        foreach (var batch in _counts.Most())
        {
            jobs.Add(await queue.Enqueue(batch.Request, stop: stop));
            _counts.Forget(batch);
        }
        return jobs;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ReflexEvery == TimeSpan.Zero) return;
        using var turn = new PeriodicTimer(options.ReflexEvery, clock);
        while (await turn.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Gather(stoppingToken);
            }
            catch (StoreUnwritableException)
            {
                // Told by whoever must write; the clicks are counted on.
            }
        }
    }
}
