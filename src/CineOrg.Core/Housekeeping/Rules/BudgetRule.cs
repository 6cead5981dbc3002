using System.Runtime.CompilerServices;
using CineOrg.Core.Housekeeping.Budgets;

namespace CineOrg.Core.Housekeeping.Rules;

/// <summary>A kind of data that passes the high mark of its budget shrinks to the low one, by what is least worth keeping.</summary>
public sealed class BudgetRule(IEnumerable<IStored> stores, HousekeepingOptions options) : IHousekeepingRule
{
    public string Name => "budget";

    /// <summary>Whether any kind of data is above its mark.</summary>
    public async Task<bool> IsAbove(CancellationToken stop)
    {
        foreach (var store in stores)
            if (options.Budgets.TryGetValue(store.Kind, out var budget) && await store.Bytes(stop) > options.HighMark * budget) return true;
        return false;
    }

    public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var store in stores.OrderBy(store => store.Kind))
        {
            if (!options.Budgets.TryGetValue(store.Kind, out var budget)) continue;
            var bytes = await store.Bytes(stop);
            if (bytes <= options.HighMark * budget) continue;
            foreach (var victim in await store.Least(bytes - (long)(options.LowMark * budget), now, stop))
                yield return new Evict(store.Kind, victim, new(Name, bytes / (double)Math.Max(budget, 1), options.HighMark));
        }
    }
}
