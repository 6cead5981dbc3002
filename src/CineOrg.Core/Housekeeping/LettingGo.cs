using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Budgets;

namespace CineOrg.Core.Housekeeping;

/// <summary>Lets go of pieces of a store, as the store itself does it.</summary>
public sealed class Evicting(IEnumerable<IStored> stores) : ILetGo
{
    public int AtOnce => 200;
    public bool Takes(Going going) => going is Evict;

    public async Task<Freed> Let(IReadOnlyList<Going> going, DateTimeOffset now, Cause cause, CancellationToken stop)
    {
        var freed = new Freed(0, 0);
        foreach (var kind in going.Cast<Evict>().GroupBy(evict => evict.Kind))
            if (stores.FirstOrDefault(store => store.Kind == kind.Key) is { } store)
                freed += new Freed(kind.Count(), await store.Drop([.. kind.Select(evict => evict.Victim)], cause, stop));
        return freed;
    }
}

/// <summary>Lets go of people whom nobody knows any more.</summary>
public sealed class ForgettingOrphans(IHeldRepository held, ITransactions transactions) : ILetGo
{
    public int AtOnce => 200;
    public bool Takes(Going going) => going is Orphan;

    public async Task<Freed> Let(IReadOnlyList<Going> going, DateTimeOffset now, Cause cause, CancellationToken stop) => new(await transactions.Run(
        Durability.Bulk, transaction => going.Cast<Orphan>().Count(orphan => held.DropOrphan(transaction, orphan.Id)), stop), 0);
}
