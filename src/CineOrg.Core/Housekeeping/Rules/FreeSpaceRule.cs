using System.Runtime.CompilerServices;
using CineOrg.Core.Housekeeping.Budgets;

namespace CineOrg.Core.Housekeeping.Rules;

/// <summary>How full the disk is that the data lie on.</summary>
public interface IDiskSpace
{
    /// <summary>Bytes in use and in all; null when the disk cannot be asked.</summary>
    (long Used, long Total)? Look();
}

/// <summary>
/// A disk that passes the high mark is freed down to the low one, as far as files can do it: large images first, then the others. What
/// the database holds is no file of its own: the room it frees stays within it.
/// </summary>
public sealed class FreeSpaceRule(IEnumerable<IStored> stores, IDiskSpace disk, HousekeepingOptions options) : IHousekeepingRule
{
    private static readonly StoredKind[] Files = [StoredKind.HdImages, StoredKind.Images];

    public string Name => "space";

    /// <summary>Whether the disk is above its mark.</summary>
    public bool IsAbove => disk.Look() is { Total: > 0 } space && space.Used > options.HighMark * space.Total;

    public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [EnumeratorCancellation] CancellationToken stop)
    {
        if (disk.Look() is not { Total: > 0 } space || space.Used <= options.HighMark * space.Total) yield break;
        var reason = new Reason(Name, space.Used / (double)space.Total, options.HighMark);
        var needed = space.Used - (long)(options.LowMark * space.Total);
        foreach (var store in Files.SelectMany(kind => stores.Where(store => store.Kind == kind)))
        {
            if (needed <= 0) yield break;
            foreach (var victim in await store.Least(needed, now, stop))
            {
                needed -= victim.Bytes;
                yield return new Evict(store.Kind, victim, reason);
            }
        }
    }
}
