using CineOrg.Core.Housekeeping.Caching;

namespace CineOrg.App.Web.Caching;

/// <summary>What may be done with something kept.</summary>
internal enum Fresh
{
    /// <summary>Answer with it.</summary>
    AsNew,

    /// <summary>Answer with it, and have it renewed behind.</summary>
    Enough,

    /// <summary>Make it anew.</summary>
    No,
}

/// <summary>Judges what is kept by one line's times, the changes told since, and the catalogue's generation.</summary>
internal sealed class Freshness(CacheLine line, Changes changes, Func<long> catalogue, TimeProvider clock)
{
    // One that failed is tried again, but not by each asker.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    public Fresh Of<TValue>(Ready<TValue> ready)
    {
        if (HasChanged(ready)) return Fresh.No;
        var age = clock.GetElapsedTime(ready.At);
        if (age >= line.Time) return age < line.Time + line.Grace ? Fresh.Enough : Fresh.No;
        if (ready.Generation == catalogue()) return Fresh.AsNew;
        return line.Doubt is not { } doubt ? Fresh.No : age >= doubt ? Fresh.Enough : Fresh.AsNew;
    }

    /// <summary>One asker at a time is.</summary>
    public bool IsRenewer<TValue>(Ready<TValue> ready)
    {
        var before = ready.RenewedAt;
        return clock.GetElapsedTime(before) >= Pace && ready.Renews(before, clock.GetTimestamp());
    }

    private bool HasChanged<TValue>(Ready<TValue> ready)
    {
        var now = changes.Now;
        if (ready.Seen == now) return false;
        if (changes.Since(ready.Step, ready.Made.Shows)) return true;
        ready.Seen = now;
        return false;
    }
}
