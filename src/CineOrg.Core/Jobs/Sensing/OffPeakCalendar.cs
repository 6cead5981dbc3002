using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs.Sensing;

/// <summary>Knows the quiet hours of the week, learned from the measured load and kept.</summary>
public sealed class OffPeakCalendar(ILoadHours hours, ITransactions transactions, TimeProvider clock)
{
    // Less than this of an hour does not speak for it.
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(10);
    private readonly Lock _door = new();
    private WeekOfLoad? _week;
    private int _hour = -1;
    private (double Load, TimeSpan Time) _sum;
    private long _noted;

    /// <summary>Whether this hour is a quiet one.</summary>
    public bool IsOffPeak(DateTimeOffset local) => KindOf(local) == HourKind.Quiet;

    public HourKind KindOf(DateTimeOffset local)
    {
        lock (_door) return Week.KindOf(WeekOfLoad.HourOf(local));
    }

    /// <summary>Whether no hour of that day is usually calmer; of several as calm as it, the first is meant.</summary>
    public bool IsCalmestOfDay(DateTimeOffset local)
    {
        lock (_door)
        {
            var (hour, day) = (WeekOfLoad.HourOf(local), WeekOfLoad.HourOf(local) / 24 * 24);
            return Enumerable.Range(day, 24).MinBy(other => Week[other].Usual) == hour;
        }
    }

    /// <summary>When a quiet hour next begins; <paramref name="local"/> itself within one; null when no hour of the week is quiet.</summary>
    public DateTimeOffset? NextOffPeak(DateTimeOffset local)
    {
        if (IsOffPeak(local)) return local;
        var hour = new DateTimeOffset(local.Year, local.Month, local.Day, local.Hour, 0, 0, local.Offset);
        for (var ahead = 1; ahead <= WeekOfLoad.Hours; ahead++)
            if (IsOffPeak(hour.AddHours(ahead))) return hour.AddHours(ahead);
        return null;
    }

    /// <summary>All 168 hours with their kinds, Monday's first.</summary>
    public IReadOnlyList<(HourOfLoad Hour, HourKind Kind)> Look()
    {
        lock (_door) return [.. Enumerable.Range(0, WeekOfLoad.Hours).Select(hour => (Week[hour], Week.KindOf(hour)))];
    }

    /// <summary>The load since the last note was this; an hour that ended is learned and kept.</summary>
    /// <param name="load">0–1.</param>
    public Task Note(double load, CancellationToken stop = default)
    {
        HourOfLoad? learned;
        lock (_door) learned = Add(load);
        return learned is null ? Task.CompletedTask : Keep(learned, stop);
    }

    private WeekOfLoad Week => _week ??= Read();

    private WeekOfLoad Read()
    {
        var week = new WeekOfLoad();
        week.Restore(hours.All());
        return week;
    }

    private HourOfLoad? Add(double load)
    {
        var (hour, now) = (WeekOfLoad.HourOf(clock.GetLocalNow()), clock.GetTimestamp());
        var ended = hour == _hour ? null : End();
        if (_hour == hour)
        {
            var lasted = clock.GetElapsedTime(_noted, now);
            _sum = (_sum.Load + load * lasted.TotalSeconds, _sum.Time + lasted);
        }
        else _sum = default;
        (_hour, _noted) = (hour, now);
        return ended;
    }

    private HourOfLoad? End() =>
        _hour >= 0 && _sum.Time >= Enough ? Week.Learn(_hour, _sum.Load / _sum.Time.TotalSeconds) : null;

    private Task<bool> Keep(HourOfLoad learned, CancellationToken stop) => transactions.Run(Durability.Bulk, transaction =>
    {
        hours.Keep(transaction, learned);
        return true;
    }, stop);
}
