using System.Collections.Concurrent;

namespace CineOrg.Core.Availability;

/// <summary>Where the steps of each session have moved its curiosity; what moves it tells it here, and whoever shows films reads it.</summary>
public sealed class SessionCuriosity
{
    // Sessions are strangers' words: more of them than this and all begin anew.
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<string, Curiosity> _moved = new(StringComparer.Ordinal);

    /// <param name="session">Pseudonym.</param>
    /// <returns>Null when nothing moved it.</returns>
    public Curiosity? Of(string? session) => session is not null && _moved.TryGetValue(session, out var level) ? level : null;

    /// <param name="level">Null: as the person's profile has it again.</param>
    public void Move(string session, Curiosity? level)
    {
        if (level is not { } moved) _moved.TryRemove(session, out _);
        else
        {
            if (_moved.Count >= Most) _moved.Clear();
            _moved[session] = moved;
        }
    }
}
