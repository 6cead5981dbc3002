using CineOrg.Core.Jobs;

namespace CineOrg.Providers.Data;

/// <summary>Takes requests out of the quota in small blocks: one durable note serves a tenth of a window.</summary>
internal sealed class RequestLedger(RequestLimits limits, IQuota quota)
{
    private const int BlocksInAWindow = 10;
    private DateTimeOffset _until;
    private DateOnly _day;
    private int _left;

    public static DateTimeOffset NextDay(DateTimeOffset now) => new(DateOf(now).AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>Requests that an earlier run may have made within the window.</summary>
    public IReadOnlyList<ReservedRequests> Earlier(DateTimeOffset now) => quota.Reserved(limits.Name, now - limits.Window);

    /// <returns>False when the day's requests are spent.</returns>
    /// <exception cref="IOException">The quota cannot be kept.</exception>
    public bool TryTake(DateTimeOffset now)
    {
        if ((_left == 0 || now >= _until) && !TryReserve(now)) return false;
        _left--;
        return true;
    }

    public bool IsSpent(DateTimeOffset now) => limits.MaxPerDay <= UsedToday(now) || quota.IsClosed(limits.Name, DateOf(now));

    /// <summary>The provider gives no more today.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public void Close(DateTimeOffset now)
    {
        _left = 0;
        quota.Close(limits.Name, DateOf(now));
    }

    public int UsedToday(DateTimeOffset now) => quota.UsedOn(limits.Name, DateOf(now)) - (_day == DateOf(now) ? _left : 0);

    private bool TryReserve(DateTimeOffset now)
    {
        var (today, until) = (DateOf(now), now + limits.Window / BlocksInAWindow);
        var wanted = Math.Max(1, limits.MaxPerWindow / BlocksInAWindow);
        if (limits.MaxPerDay is { } perDay) wanted = Math.Min(wanted, Math.Max(1, perDay / 100));
        _left = quota.Reserve(new(limits.Name, wanted, until, today, limits.MaxPerDay, today == _day ? _left : 0));
        (_day, _until) = (today, until);
        return _left > 0;
    }

    private static DateOnly DateOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}
