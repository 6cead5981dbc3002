using System.Collections.Concurrent;

namespace CineOrg.Core.Availability;

/// <summary>Where the steps of each session have moved its curiosity; what moves it tells it here, and whoever shows films reads it.</summary>
public sealed class SessionCuriosity
{
    // Sessions are strangers' words: more of them than this and all begin anew.
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<string, (Curiosity Level, string? Why)> _moved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _putBack = new(StringComparer.Ordinal);

    /// <param name="session">Pseudonym.</param>
    /// <returns>Null when nothing moved it.</returns>
    public Curiosity? Of(string? session) => session is not null && _moved.TryGetValue(session, out var moved) ? moved.Level : null;

    /// <summary>What moved it, as a word; null when nothing did.</summary>
    public string? Why(string? session) => session is not null && _moved.TryGetValue(session, out var moved) ? moved.Why : null;

    /// <summary>When the person last put the level back: only steps after it count; the beginning of time when they never did.</summary>
    public DateTimeOffset Since(string session) => _putBack.GetValueOrDefault(session);

    /// <param name="level">Null: as the person's profile has it again.</param>
    /// <param name="why">A word for what moved it.</param>
    public void Move(string session, Curiosity? level, string? why = null)
    {
        if (level is not { } moved) _moved.TryRemove(session, out _);
        else
        {
            if (_moved.Count >= Most) _moved.Clear();
            _moved[session] = (moved, why);
        }
    }

    /// <summary>The person puts the level back: what they did so far moves it no more.</summary>
    public void PutBack(string session, DateTimeOffset now)
    {
        if (_putBack.Count >= Most) _putBack.Clear();
        _putBack[session] = now;
        Move(session, null);
    }
}
