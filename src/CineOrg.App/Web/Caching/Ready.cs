namespace CineOrg.App.Web.Caching;

/// <summary>Something made to be kept ready.</summary>
/// <param name="Shows">Films, people and collections in it: when one of them changes it is dropped.</param>
internal sealed record Made<TValue>(TValue Value, IReadOnlyList<Guid> Shows);

/// <summary>Something kept ready, with when it began to be made.</summary>
/// <param name="Step">Of the changes told, see <see cref="Core.Housekeeping.Caching.Changes"/>.</param>
/// <param name="Generation">Of the catalogue.</param>
/// <param name="At">By the clock's own count.</param>
internal sealed record Ready<TValue>(Made<TValue> Made, long Step, long Generation, long At)
{
    private long _seen = Step;
    private long _renewed = At;

    /// <summary>The newest step up to which it is known to show nothing that changed: what is asked for often is not looked through each time.</summary>
    public long Seen
    {
        get => Volatile.Read(ref _seen);
        set => Volatile.Write(ref _seen, value);
    }

    /// <summary>Who sets it from what it was renews; the others go on.</summary>
    public bool Renews(long before, long now) => Interlocked.CompareExchange(ref _renewed, now, before) == before;

    public long RenewedAt => Volatile.Read(ref _renewed);
}
