using CineOrg.Core.Events;

namespace CineOrg.Core.Context.Recommending;

/// <summary>A film that something outside named to somebody here.</summary>
/// <param name="Source">Who named it.</param>
/// <param name="Reason">In their words: a stranger's text; null when they gave none.</param>
public sealed record ReceivedFilm(Guid Film, string Source, string? Reason, DateTimeOffset At);

/// <summary>What was named to people here from outside, and what they do not want put forward.</summary>
public interface IReceived
{
    /// <summary>Those that the person has neither seen nor dismissed, newest first.</summary>
    ValueTask<IReadOnlyList<ReceivedFilm>> Of(string viewer, int most, CancellationToken stop = default);

    /// <summary>Whether somebody of this pseudonym was ever here; the owner always was.</summary>
    ValueTask<bool> Knows(string viewer, CancellationToken stop = default);

    /// <summary>Notes that a delivery is taken; those of before <paramref name="forget"/> are forgotten.</summary>
    /// <returns>False when it was taken already.</returns>
    bool Take(ITransaction transaction, string source, string delivery, DateTimeOffset now, DateTimeOffset forget);

    /// <summary>Keeps a film that was named; the same by the same source again is replaced. What the person dismissed stays dismissed.</summary>
    void Keep(ITransaction transaction, string viewer, ReceivedFilm film);

    /// <summary>The person does not want it put forward any more, by whomever.</summary>
    void Dismiss(ITransaction transaction, string viewer, Guid film, DateTimeOffset at);
}
