using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>Counts uses one after the other, and notes what they tell of others that are used alike.</summary>
/// <param name="now">Number of the newest use until now.</param>
/// <param name="looked">Its number when all were last looked at: their rest until then is known already.</param>
public sealed class Counting(long now, long looked)
{
    private readonly Dictionary<EntityKind, LifeTable> _seen = [];

    /// <summary>Number of the newest use.</summary>
    public long Now { get; private set; } = now;

    /// <summary>What these uses add to what is known.</summary>
    public IEnumerable<(EntityKind Kind, LifeTable Table)> Seen => _seen.Select(seen => (seen.Key, seen.Value));

    /// <param name="before">As it stood; its count is 0 when it was never used.</param>
    /// <param name="times">0 leaves it as it is.</param>
    public Usage Use(EntityKind kind, Usage before, int times)
    {
        var usage = before;
        for (var use = 0; use < times; use++) usage = Once(kind, usage);
        return usage;
    }

    private Usage Once(EntityKind kind, Usage before)
    {
        Now++;
        if (before.Count == 0) return Usage.First(Now);
        var table = _seen.TryGetValue(kind, out var seen) ? seen : _seen[kind] = new();
        table.Rested(before, Math.Max(looked, before.Last), Now);
        table.Came(before, Now);
        return before.Again(Now);
    }
}
