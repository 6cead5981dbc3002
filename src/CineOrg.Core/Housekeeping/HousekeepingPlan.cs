using CineOrg.Core.Housekeeping.Budgets;

namespace CineOrg.Core.Housekeeping;

/// <summary>What a kind of data takes.</summary>
/// <param name="Budget">Bytes it may take; null: no limit.</param>
public sealed record StoredBytes(StoredKind Kind, long Bytes, long? Budget);

/// <summary>What one rule would let go.</summary>
/// <param name="Count">How many it names, counted to <see cref="HousekeepingPlan.Most"/> at most.</param>
/// <param name="Bytes">Of those counted.</param>
/// <param name="First">The first of them.</param>
public sealed record RulePlan(string Rule, int Count, long Bytes, IReadOnlyList<Going> First)
{
    public bool IsMore => Count >= HousekeepingPlan.Most;
}

/// <summary>A dry run: what would go now and why, and what each kind of data takes.</summary>
public sealed record HousekeepingPlan(IReadOnlyList<RulePlan> Rules, IReadOnlyList<StoredBytes> Stored)
{
    /// <summary>Nobody reads further.</summary>
    public const int Most = 10_000;
}

/// <summary>Looks ahead, and changes nothing.</summary>
public sealed class HousekeepingPlanner(Housekeeper housekeeper, IEnumerable<IStored> stores, HousekeepingOptions options)
{
    /// <param name="first">How many of each rule are named one by one.</param>
    /// <param name="rule">Only this one's; null: all.</param>
    public async Task<HousekeepingPlan> Plan(int first, string? rule = null, CancellationToken stop = default)
    {
        var plans = new List<RulePlan>();
        foreach (var name in housekeeper.Rules.Where(name => rule is null || name == rule).Distinct()) plans.Add(await Plan(name, first, stop));
        return new(plans, await Stored(stop));
    }

    /// <summary>Bytes per kind against budget.</summary>
    public async Task<IReadOnlyList<StoredBytes>> Stored(CancellationToken stop = default)
    {
        var stored = new List<StoredBytes>();
        foreach (var store in stores.OrderBy(store => store.Kind))
            stored.Add(new(store.Kind, await store.Bytes(stop), options.Budgets.TryGetValue(store.Kind, out var budget) ? budget : null));
        return stored;
    }

    private async Task<RulePlan> Plan(string rule, int first, CancellationToken stop)
    {
        var (count, bytes, named) = (0, 0L, new List<Going>());
        await foreach (var going in housekeeper.Look(rule, stop).Take(HousekeepingPlan.Most))
        {
            if (named.Count < first) named.Add(going);
            count++;
            bytes += going.Bytes;
        }
        return new(rule, count, bytes, named);
    }
}
