using System.Globalization;
using CineOrg.Core.Social.Watched;

namespace CineOrg.App.Web.Pages.Playing;

/// <summary>How far a film was played, as a page tells it.</summary>
/// <param name="Duration">Of the whole video; null when the player does not know it.</param>
internal readonly record struct PlayedTo(TimeSpan Position, TimeSpan? Duration)
{
    // A player's last moment may lie a little behind the end that the file states.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    /// <summary>Reads seconds with decimals; null when they are no number, negative, longer than any film, or beyond the film's own end.</summary>
    public static PlayedTo? Read(string? at, string? of) => Of(Seconds(at), of is null ? null : Seconds(of) ?? double.NaN);

    /// <inheritdoc cref="Read"/>
    public static PlayedTo? Of(double? at, double? of)
    {
        if (WatchStates.Time(at) is not { } position) return null;
        if (of is null) return new(position, null);
        return WatchStates.Time(of) is { } duration && duration > TimeSpan.Zero && position <= duration + Slack
            ? new(position < duration ? position : duration, duration) : null;
    }

    /// <summary>A moment of a film in seconds; null when it is none.</summary>
    public static TimeSpan? Moment(string? seconds) => WatchStates.Time(Seconds(seconds));

    private static double? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) ? seconds : null;
}
