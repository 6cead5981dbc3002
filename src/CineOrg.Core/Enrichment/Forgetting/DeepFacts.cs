using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.Core.Enrichment.Forgetting;

/// <summary>What sources said beyond basic, of all films and people, as one kind of data with a budget: what is least worth keeping goes back to basic first.</summary>
public sealed class DeepFacts(IHeldRepository held, IUsageRepository usages, Downgrading downgrading, TimeProvider clock) : IStored
{
    private static readonly EntityKind[] Kinds = [EntityKind.Movie, EntityKind.Person];

    /// <summary>Those that are loved least are looked at more closely; so many are enough to free a budget's excess little by little.</summary>
    private const int Looked = 5_000;

    public StoredKind Kind => StoredKind.DeepFacts;

    public ValueTask<long> Bytes(CancellationToken stop = default) => held.DeepBytes(stop);

    public async ValueTask<IReadOnlyList<Victim>> Least(long bytes, DateTimeOffset now, CancellationToken stop = default)
    {
        var (worth, candidates) = (new FactsWorth(await usages.Lives(stop)), new List<Victim>());
        foreach (var kind in Kinds) candidates.AddRange((await held.LeastLoved(kind, Looked, stop)).Select(worth.Of));
        return Enough([.. candidates.OrderBy(victim => victim.Worth).ThenBy(victim => victim.Key, StringComparer.Ordinal)], bytes);
    }

    public async ValueTask<long> Drop(IReadOnlyList<Victim> victims, Cause cause, CancellationToken stop = default)
    {
        Downgrade[] going = [.. victims.Select(victim => new Downgrade(
            Enum.Parse<EntityKind>(victim.Key[..victim.Key.IndexOf(':', StringComparison.Ordinal)]), victim.Subject!.Value, Level.Deep, Level.Basic, false, new("budget", 0, 0), victim.Bytes))];
        var freed = 0L;
        foreach (var some in going.Chunk(downgrading.AtOnce)) freed += (await downgrading.Let(some, clock.GetUtcNow(), cause, stop)).Bytes;
        return freed;
    }

    private static List<Victim> Enough(IReadOnlyList<Victim> ordered, long bytes)
    {
        var (enough, sum) = (new List<Victim>(), 0L);
        foreach (var victim in ordered)
        {
            if (sum >= bytes) break;
            enough.Add(victim);
            sum += victim.Bytes;
        }
        return enough;
    }
}
