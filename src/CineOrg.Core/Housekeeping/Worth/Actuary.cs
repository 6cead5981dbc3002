using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>
/// Looks once a night at all that was ever used: what came back has told so itself, and only here it is told how long the others have
/// rested. It costs as much as there is that was ever used, not as the catalogue.
/// </summary>
public sealed class Actuary(IUsageRepository usages, ITransactions transactions, TimeProvider clock)
{
    private static readonly EntityKind[] Kinds = [EntityKind.Movie, EntityKind.Person];

    /// <summary>Told twice it does nothing, and nothing either while the clock lies before the last look.</summary>
    public async Task Look(CancellationToken stop = default)
    {
        var lives = await usages.Lives(stop);
        var (before, now) = (lives.Clock.Newest, new UseMark(clock.GetUtcNow(), lives.Now));
        if (!lives.Clock.Mark(now)) return;
        var seen = Kinds.Select(kind => (Kind: kind, Table: Rested(kind, before, now.Number, stop))).ToList();
        await transactions.Run(Durability.Bulk, transaction =>
        {
            foreach (var (kind, table) in seen) usages.Learn(transaction, kind, table);
            usages.Mark(transaction, now);
            return true;
        }, stop);
    }

    // What is used while they are gone through has its rest of this moment told twice: nothing beside that of a day.
    private LifeTable Rested(EntityKind kind, long from, long to, CancellationToken stop)
    {
        var table = new LifeTable();
        if (to > from) usages.Each(kind, usage => table.Rested(usage, Math.Max(from, usage.Last), to), stop);
        return table;
    }
}
