namespace CineOrg.Core.Social.Watched;

/// <summary>
/// How far somebody is in a film, and how often they saw it to its end. It hangs on the film, never on a file: it survives a file that is
/// moved, renamed or replaced by a better one. Pure; the shares are those that Jellyfin's users know (its <c>MinResumePct</c> 5 and
/// <c>MaxResumePct</c> 90).
/// </summary>
/// <param name="Position">Where it was left, from its beginning; zero: it begins there.</param>
/// <param name="Duration">Of the whole film; null when nobody told.</param>
/// <param name="At">When it was left, or said by hand.</param>
/// <param name="Times">Watched to its end.</param>
/// <param name="EndedAt">The last of them.</param>
public sealed record WatchState(TimeSpan Position, TimeSpan? Duration, DateTimeOffset At, int Times = 0, DateTimeOffset? EndedAt = null)
{
    /// <summary>A share of the film: whoever left it before has not begun it.</summary>
    public const double Begun = 0.05;

    /// <summary>A share of the film: whoever came so far has seen it, the rest is credits.</summary>
    public const double Over = 0.9;

    /// <summary>Nobody watches a film of unknown duration twice within this.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(30);

    /// <summary>Of a film that was never left.</summary>
    public static WatchState Of(TimeSpan? duration) => new(TimeSpan.Zero, duration, DateTimeOffset.MinValue);

    /// <summary>Whether it goes on somewhere else than at its beginning.</summary>
    public bool IsLeft => Position > TimeSpan.Zero;

    /// <summary>How much of it is behind them, 0–1; null when nobody knows its duration.</summary>
    public double? Share => Duration is { } duration && duration > TimeSpan.Zero ? Math.Min(1, Position / duration) : null;

    /// <summary>Whether what was told then came after what is known. What lies ahead of <paramref name="now"/> was told by a clock that was wrong.</summary>
    public bool Precedes(DateTimeOffset then, DateTimeOffset now) => At <= then || At > now;

    /// <summary>It was left there: nearly at its end it was seen, barely begun it begins anew.</summary>
    /// <param name="duration">Of the video; null: as known before.</param>
    public WatchState Left(TimeSpan position, TimeSpan? duration, DateTimeOffset at)
    {
        var left = this with { Position = position, Duration = duration ?? Duration, At = at };
        return left.Share switch
        {
            >= Over => left.Ended(at),
            < Begun => left with { Position = TimeSpan.Zero },
            _ => left,
        };
    }

    /// <summary>It was watched to its end. What is told again of the same evening counts once: nobody sees a film twice in half its duration.</summary>
    public WatchState Ended(DateTimeOffset at)
    {
        var over = this with { Position = TimeSpan.Zero, At = at };
        return EndedAt is { } before && (at - before).Duration() < (Duration / 2 ?? Short) ? over : over with { Times = Times + 1, EndedAt = at };
    }

    /// <summary>They say that they have seen it, wherever and however often.</summary>
    public WatchState Seen(DateTimeOffset at) => this with { Position = TimeSpan.Zero, At = at, Times = Math.Max(1, Times), EndedAt = EndedAt ?? at };

    /// <summary>They say that they have not seen it.</summary>
    public WatchState Unseen(DateTimeOffset at) => this with { At = at, Times = 0, EndedAt = null };

    /// <summary>They want nothing of it kept. That they said so stays, so that what is told late does not come back.</summary>
    public WatchState Forgotten(DateTimeOffset at) => Of(Duration) with { At = at };
}
