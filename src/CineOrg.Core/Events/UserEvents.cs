namespace CineOrg.Core.Events;

public abstract record UserEvent : Event
{
    public override Category Category => Category.User;
}

/// <summary>A person opened a film.</summary>
/// <param name="Needs">The level that the act needs (<c>initial, basic, medium, deep</c>).</param>
/// <param name="Session">Pseudonymous session, if any.</param>
/// <param name="Held">The level held at that moment; absent in events of older programs.</param>
public sealed record MovieRequested(Guid MovieId, string Needs, string? Session, string? Held = null) : UserEvent
{
    public override Guid? Subject => MovieId;
}

/// <summary>A person opened a film from another film's page or from somebody's filmography.</summary>
/// <param name="FromId">The film or person whose page led there.</param>
public sealed record RelatedMovieRequested(Guid MovieId, Guid FromId, string? Session) : UserEvent
{
    public override Guid? Subject => MovieId;
}

/// <summary>A person opened a person's page.</summary>
/// <param name="Held">The level held at that moment; absent in events of older programs.</param>
public sealed record PersonRequested(Guid PersonId, string Needs, string? Session, string? Held = null) : UserEvent
{
    public override Guid? Subject => PersonId;
}

/// <summary>Somebody searched. The text itself is never journalled.</summary>
/// <param name="Length">Characters typed.</param>
/// <param name="Hits">Answers found.</param>
public sealed record SearchRequested(int Length, int Hits, string? Session) : UserEvent
{
    public override Guid? Subject => null;
}

/// <summary>A film was opened from a search's answers.</summary>
/// <param name="Rank">Its place among the films found, from 1.</param>
public sealed record SearchHit(Guid MovieId, int Rank, string? Session) : UserEvent
{
    public override Guid? Subject => MovieId;
}

/// <summary>Playing began.</summary>
/// <param name="Origin">Where: <c>web, plex, jellyfin, peer</c>.</param>
public sealed record PlaybackStarted(Guid MovieId, Guid CopyId, string Origin, string? Session) : UserEvent
{
    public override Category Category => Origin == "web" ? Category.User : Category.ThirdParty;
    public override Guid? Subject => MovieId;
}

/// <summary>Playing ended.</summary>
/// <param name="PositionSeconds">Where the film was left.</param>
/// <param name="DurationSeconds">Of the whole video; absent when the player does not know it, and in events of older programs.</param>
public sealed record PlaybackStopped(Guid MovieId, Guid CopyId, string Origin, double PositionSeconds, string? Session, double? DurationSeconds = null) : UserEvent
{
    public override Category Category => Origin == "web" ? Category.User : Category.ThirdParty;
    public override Guid? Subject => MovieId;
}

/// <summary>A film was watched to its end (or said to be).</summary>
public sealed record MovieViewed(Guid MovieId, string? Session) : UserEvent
{
    public override Guid? Subject => MovieId;
}

/// <summary>A film was put forward to somebody: it stood on a page that they opened.</summary>
/// <param name="Reason">What spoke for it most: <c>company, likeness, popular, received</c>.</param>
/// <param name="Place">Where: <c>home</c> or <c>page</c>.</param>
public sealed record RecommendationShown(Guid MovieId, string Reason, string Place, string? Session) : UserEvent
{
    public override Guid? Subject => MovieId;
}
