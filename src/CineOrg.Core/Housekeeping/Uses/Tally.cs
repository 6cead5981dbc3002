using System.Runtime.InteropServices;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Uses;

/// <summary>What several uses add up to, so that each film is written once however often it was used.</summary>
/// <remarks>It is begun again and again: made anew for each batch, it would be garbage, and people wait while that is collected.</remarks>
public sealed class Tally
{
    private readonly Dictionary<(EntityKind, Guid), Added> _subjects = [];
    private readonly Dictionary<(string, Guid), Session> _sessions = [];

    public IReadOnlyCollection<Added> Subjects => _subjects.Values;
    public IReadOnlyCollection<Session> Sessions => _sessions.Values;

    /// <summary>What is added to one film or person.</summary>
    /// <param name="Popularity">See <see cref="Uses.Popularity"/>.</param>
    /// <param name="LastAccess">Null when it was only shown.</param>
    /// <param name="LastEvent">The newest event among them.</param>
    public readonly record struct Added(EntityKind Kind, Guid Subject, int Views, int Shown, double Popularity, DateTimeOffset? LastAccess, Guid LastEvent);

    /// <summary>What one session did with one film.</summary>
    public readonly record struct Session(string Name, Guid Film, int Opened, int Played, int Shown, DateTimeOffset At);

    /// <summary>Forgets what was added.</summary>
    public void Begin()
    {
        _subjects.Clear();
        _sessions.Clear();
    }

    public void Add(in Use use)
    {
        var one = new Added(use.Kind, use.Subject, use.What.IsView() ? 1 : 0, use.What == UseOf.Shown ? 1 : 0,
            Popularity.Of(use.What.Weight(), use.At), use.What.IsAccess() ? use.At : null, use.Event);
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_subjects, (use.Kind, use.Subject), out var isThere);
        sum = isThere ? Sum(sum, one) : one;
        if (use is { Kind: EntityKind.Movie, Session: { } session }) Add(session, use);
    }

    private void Add(string session, in Use use)
    {
        var one = new Session(session, use.Subject,
            use.What == UseOf.Opened ? 1 : 0, use.What == UseOf.Played ? 1 : 0, use.What == UseOf.Shown ? 1 : 0, use.At);
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sessions, (session, use.Subject), out var isThere);
        sum = isThere ? Sum(sum, one) : one;
    }

    private static Session Sum(Session one, Session other) => one with
    {
        Opened = one.Opened + other.Opened, Played = one.Played + other.Played, Shown = one.Shown + other.Shown, At = other.At > one.At ? other.At : one.At,
    };

    private static Added Sum(Added one, Added other) => one with
    {
        Views = one.Views + other.Views, Shown = one.Shown + other.Shown, Popularity = Popularity.Add(one.Popularity, other.Popularity),
        LastAccess = other.LastAccess is { } at && !(one.LastAccess > at) ? at : one.LastAccess, LastEvent = other.LastEvent,
    };
}
