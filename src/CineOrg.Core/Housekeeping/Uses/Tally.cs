using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Uses;

/// <summary>What several uses add up to, so that each film is written once however often it was used.</summary>
public sealed class Tally
{
    private readonly Dictionary<(EntityKind, Guid), Added> _subjects = [];
    private readonly Dictionary<(string, Guid), Session> _sessions = [];

    public Tally(IEnumerable<Use> uses)
    {
        foreach (var use in uses) Count(use);
    }

    public IEnumerable<Added> Subjects => _subjects.Values;
    public IEnumerable<Session> Sessions => _sessions.Values;

    /// <summary>What is added to one film or person.</summary>
    /// <param name="Popularity">See <see cref="Uses.Popularity"/>.</param>
    /// <param name="LastAccess">Null when it was only shown.</param>
    /// <param name="LastEvent">The newest event among them.</param>
    public sealed record Added(EntityKind Kind, Guid Subject, int Views, int Shown, double Popularity, DateTimeOffset? LastAccess, Guid LastEvent);

    /// <summary>What one session did with one film.</summary>
    public sealed record Session(string Name, Guid Film, int Opened, int Played, int Shown, DateTimeOffset At);

    private void Count(Use use)
    {
        var key = (use.Kind, use.Subject);
        var one = new Added(use.Kind, use.Subject, use.What.IsView() ? 1 : 0, use.What == UseOf.Shown ? 1 : 0,
            Popularity.Of(use.What.Weight(), use.At), use.What.IsAccess() ? use.At : null, use.Event);
        _subjects[key] = _subjects.TryGetValue(key, out var before) ? Sum(before, one) : one;
        if (use is { Kind: EntityKind.Movie, Session: { } session }) Count(session, use);
    }

    private void Count(string session, Use use)
    {
        var before = _sessions.GetValueOrDefault((session, use.Subject)) ?? new(session, use.Subject, 0, 0, 0, use.At);
        _sessions[(session, use.Subject)] = before with
        {
            Opened = before.Opened + (use.What == UseOf.Opened ? 1 : 0), Played = before.Played + (use.What == UseOf.Played ? 1 : 0),
            Shown = before.Shown + (use.What == UseOf.Shown ? 1 : 0), At = use.At > before.At ? use.At : before.At,
        };
    }

    private static Added Sum(Added one, Added other) => one with
    {
        Views = one.Views + other.Views, Shown = one.Shown + other.Shown, Popularity = Popularity.Add(one.Popularity, other.Popularity),
        LastAccess = other.LastAccess is { } at && !(one.LastAccess > at) ? at : one.LastAccess, LastEvent = other.LastEvent,
    };
}
