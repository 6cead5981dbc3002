using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping;

/// <summary>Records that are kept for a time: named by the first day that stays, and let go by whoever keeps them.</summary>
public abstract class PastRule : IHousekeepingRule, ILetGo
{
    public abstract string Name { get; }
    public int AtOnce => 1;

    protected abstract TimeSpan Kept { get; }

    /// <summary>Lets go of what is older.</summary>
    /// <returns>How many went.</returns>
    protected abstract Task<int> Forget(DateTimeOffset before, DateTimeOffset now, CancellationToken stop);

    public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        yield return new Past(Name, now - Kept, new(Name, Kept.TotalDays, Kept.TotalDays));
    }

    public bool Takes(Going going) => going is Past past && past.What == Name;

    public async Task<Freed> Let(IReadOnlyList<Going> going, DateTimeOffset now, Cause cause, CancellationToken stop)
    {
        var gone = 0;
        foreach (var past in going.Cast<Past>()) gone += await Forget(past.Before, now, stop);
        return new(gone, 0);
    }
}
