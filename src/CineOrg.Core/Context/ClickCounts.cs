using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Context;

/// <summary>What was clicked on in passing.</summary>
/// <param name="Fills">The level that its page needs.</param>
public readonly record struct Clicked(EntityKind Kind, Guid Id, Level Fills);

/// <summary>The most clicked of one kind and level, the first of them most often.</summary>
public sealed record ClickBatch(EntityKind Kind, Level Fills, IReadOnlyList<Guid> Ids)
{
    /// <summary>One calm job for all: sources are asked by batches, and nobody waits for it.</summary>
    public JobRequest Request =>
        EnrichJob.Request(new(Fills.Word(), Ids, People: Kind == EntityKind.Person)) with { Priority = Priority.Low };
}

/// <summary>Counts clicks in passing, and makes batches of those most clicked.</summary>
public sealed class ClickCounts
{
    /// <summary>Films or people in one batch.</summary>
    public const int Batch = 200;

    private const int MostCounted = 10_000;
    private readonly ConcurrentDictionary<Clicked, int> _counts = [];

    public void Count(Clicked clicked)
    {
        if (_counts.Count < MostCounted) _counts.AddOrUpdate(clicked, 1, (_, count) => count + 1);
    }

    /// <summary>A batch of each kind and level; what it leaves stays counted for the next.</summary>
    public IReadOnlyList<ClickBatch> Most() => [.. _counts.GroupBy(count => (count.Key.Kind, count.Key.Fills)).Select(alike => new ClickBatch(alike.Key.Kind, alike.Key.Fills,
        [.. alike.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Id).Take(Batch).Select(count => count.Key.Id)]))];

    /// <summary>Its job was asked for.</summary>
    public void Forget(ClickBatch batch)
    {
        foreach (var id in batch.Ids) _counts.TryRemove(new(batch.Kind, id, batch.Fills), out _);
    }
}
