using CineOrg.App.Web.Pages.Playing;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Social.Watched;

namespace CineOrg.App.Web.Api;

/// <summary>What a person says of a film; what is absent stays as it was.</summary>
/// <param name="Seen">Whether they have seen it, wherever.</param>
/// <param name="PositionSeconds">Where they left it; below a twentieth it begins anew, from nine tenths on it was seen.</param>
/// <param name="DurationSeconds">Of the whole video; absent: as known.</param>
internal sealed record WatchAsked(bool? Seen = null, double? PositionSeconds = null, double? DurationSeconds = null)
{
    /// <exception cref="BadValueException">It says nothing, or what cannot be.</exception>
    public WatchAsked Checked()
    {
        if (Seen is null && PositionSeconds is null) throw new BadValueException("body", "an object with seen or positionSeconds");
        if (PositionSeconds is not null && PlayedTo() is null) throw new BadValueException("positionSeconds", "seconds from 0 to the film’s end");
        return this;
    }

    public PlayedTo? PlayedTo() => Pages.Playing.PlayedTo.Of(PositionSeconds, DurationSeconds);
}

/// <summary>How far somebody is in a film.</summary>
/// <param name="PositionSeconds">Where it goes on; 0: at its beginning.</param>
/// <param name="DurationSeconds">Of the video that was played; absent when nobody told.</param>
/// <param name="TimesSeen">Watched to its end.</param>
/// <param name="At">When it was left or marked last.</param>
/// <param name="SeenAt">When it was last watched to its end.</param>
internal sealed record WatchBody(double PositionSeconds, double? DurationSeconds, bool Seen, int TimesSeen, DateTimeOffset? At, DateTimeOffset? SeenAt)
{
    public static WatchBody Of(WatchState? state, bool seen) => new(
        state?.Position.TotalSeconds ?? 0, state?.Duration?.TotalSeconds, seen, Math.Max(state?.Times ?? 0, seen ? 1 : 0), state?.At, state?.EndedAt);
}

/// <summary>A film that can be gone on with.</summary>
internal sealed record WatchedFilm(MovieItem Work, double PositionSeconds, double? DurationSeconds, DateTimeOffset At)
{
    public static WatchedFilm Of(LeftFilm film) => new(film.Work, film.State.Position.TotalSeconds, film.State.Duration?.TotalSeconds, film.State.At);
}
