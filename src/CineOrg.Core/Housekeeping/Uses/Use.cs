using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping.Uses;

/// <summary>One use of a film or person, as an event tells it.</summary>
/// <param name="Session">Pseudonym of who used it, if known.</param>
/// <param name="Event">The event's id.</param>
public readonly record struct Use(EntityKind Kind, Guid Subject, UseOf What, string? Session, DateTimeOffset At, Guid Event)
{
    /// <summary>The event types that are uses.</summary>
    public static readonly IReadOnlySet<Type> Told = new HashSet<Type>
    {
        typeof(MovieRequested), typeof(PersonRequested), typeof(SearchHit), typeof(PlaybackStarted), typeof(PlaybackStopped), typeof(MovieViewed),
        typeof(RecommendationShown),
    };

    /// <exception cref="ArgumentException">No use is told by it.</exception>
    public static Use Of(Event happened) => happened switch
    {
        MovieRequested told => Film(told, UseOf.Opened, told.Session),
        SearchHit told => Film(told, UseOf.Found, told.Session),
        PlaybackStarted told => Film(told, UseOf.Played, told.Session),
        PlaybackStopped told => Film(told, UseOf.Left, told.Session),
        MovieViewed told => Film(told, UseOf.Watched, told.Session),
        RecommendationShown told => Film(told, UseOf.Shown, told.Session),
        PersonRequested told => Film(told, UseOf.Opened, told.Session) with { Kind = EntityKind.Person },
        _ => throw new ArgumentException($"{happened.GetType().Name} tells of no use.", nameof(happened)),
    };

    private static Use Film(Event told, UseOf what, string? session) => new(EntityKind.Movie, told.Subject!.Value, what, session, told.At, told.Id);
}

/// <summary>What somebody did with a film or person.</summary>
public enum UseOf
{
    /// <summary>Opened its page.</summary>
    Opened,

    /// <summary>Picked it out of a search's answers; its page opens by the same click.</summary>
    Found,
    Played,

    /// <summary>Stopped playing it.</summary>
    Left,

    /// <summary>Watched it to its end, or said so.</summary>
    Watched,

    /// <summary>It was put forward, and nothing more: no use of it, but told apart.</summary>
    Shown,
}

public static class UseWeights
{
    /// <summary>How much a use says about the love for a film: who plays it wants it more than who looks at its page, and being shown says nothing.</summary>
    public static double Weight(this UseOf use) => use switch
    {
        UseOf.Opened => 1,
        UseOf.Found => 0.5,
        UseOf.Played => 2,
        UseOf.Watched => 3,
        _ => 0,
    };

    /// <summary>Whether it counts as a view: a click that both finds and opens is one.</summary>
    public static bool IsView(this UseOf use) => use is UseOf.Opened or UseOf.Played;

    /// <summary>Whether somebody had it before their eyes by their own wish.</summary>
    public static bool IsAccess(this UseOf use) => use != UseOf.Shown;
}
