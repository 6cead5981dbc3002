using System.Collections.Concurrent;
using System.Threading.Channels;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Context;

/// <summary>What is fetched before somebody asks.</summary>
/// <param name="Batch">Films or people in one job; 0: none is made.</param>
/// <param name="Every">Around the same film or person once in this time.</param>
public sealed record PrefetchOptions(int Batch, TimeSpan Every)
{
    /// <summary>What makes a linked film or person held.</summary>
    public Level Level { get; init; } = Level.Basic;
}

/// <summary>
/// When a film or person is resolved, those linked with it that are not held become one calm job, the nearest first, in which sources are
/// asked by batches, as far as such links were seen to pay. Nobody waits for it, so it is looked up behind the answer, and a restart forgets what was not yet looked up.
/// </summary>
public sealed class Prefetching(LinkedUnheld linked, Foreseeing foreseeing, Func<Conditions> conditions, Household household, PrefetchOptions options, TimeProvider clock)
    : BackgroundService
{
    private const int MostWaiting = 1_000;
    private const int MostKept = 100_000;

    /// <summary>Batches looked through: the nearest may all hang on links that do not pay.</summary>
    private const int LookedAt = 8;

    private readonly Channel<EntityName> _resolved = Channel.CreateBounded<EntityName>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<EntityName, DateTimeOffset> _asked = [];

    /// <summary>A film or person is held as far as its page needs. Returns at once.</summary>
    public void Resolved(EntityName entity)
    {
        if (options.Batch > 0 && entity.Subject is not null && Take(entity)) _resolved.Writer.TryWrite(entity);
    }

    /// <summary>Makes the job of what is linked with a film or person and not held.</summary>
    /// <returns>Null when there is nothing to fetch, or nothing that pays.</returns>
    public async Task<Job?> Around(EntityName entity, CancellationToken stop = default)
    {
        var frame = new Frame { Id = Guid.Empty, Entity = entity.Entity, EntityId = entity.Id, Intent = new(Intents.PrefetchWord), State = FrameState.Resolved };
        var moment = new Moment { Frame = frame, Viewing = new(Curiosity.High, household.Country), Conditions = conditions() };
        var unheld = linked.Of(entity.Entity, entity.Id!, moment, options.Level, options.Batch * LookedAt);
        // From a film lead people, from a person films: the kind of the nearest is that of all.
        if (unheld is not [{ Entity: var kind }, ..]) return null;
        var of = kind == EntityName.Person ? EntityKind.Person : EntityKind.Movie;
        Foreseen[] wanted = [.. unheld.Where(one => one.Entity == kind).Select(one => new Foreseen(of, Guid.Parse(one.Id), one.Relation, options.Level))];
        return await foreseeing.Ask(entity.Subject!.Value, wanted, $"{entity.Subject}", options.Batch, stop: stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var entity in _resolved.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Around(entity, stoppingToken);
            }
            catch (StoreUnwritableException)
            {
                _asked.TryRemove(entity, out _); // told by whoever must write; a later look asks again
            }
        }
    }

    private bool Take(EntityName entity)
    {
        var now = clock.GetUtcNow();
        if (_asked.TryGetValue(entity, out var before) && now >= before && now - before < options.Every) return false;
        if (_asked.Count >= MostKept) _asked.Clear();
        _asked[entity] = now;
        return true;
    }
}
