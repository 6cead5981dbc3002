using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;
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
    /// <summary>Films or people in one job.</summary>
    public const int Batch = 200;

    private const int MostCounted = 10_000;
    private readonly ConcurrentDictionary<(EntityKind Kind, Guid Id, Level Level), int> _counts = [];

    public void Count(Opened opened)
    {
        if (_counts.Count < MostCounted) _counts.AddOrUpdate((opened.Kind, opened.Id, opened.Fills), 1, (_, count) => count + 1);
    }

    /// <summary>Makes one job of the most clicked of each kind and level.</summary>
    /// <returns>The jobs that were asked for.</returns>
    public async Task<IReadOnlyList<Job>> Gather(CancellationToken stop = default)
    {
        var jobs = new List<Job>();
        foreach (var alike in _counts.GroupBy(count => (count.Key.Kind, count.Key.Level)).ToList())
        {
            var most = alike.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Id).Take(Batch).ToList();
            var wanted = new EnrichParams(alike.Key.Level.Word(), [.. most.Select(count => count.Key.Id)], People: alike.Key.Kind == EntityKind.Person);
            jobs.Add(await queue.Enqueue(EnrichJob.Request(wanted) with { Priority = Priority.Low }, stop: stop));
            foreach (var count in most) _counts.TryRemove(count.Key, out _);
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
