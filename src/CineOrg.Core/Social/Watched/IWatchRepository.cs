using CineOrg.Core.Events;

namespace CineOrg.Core.Social.Watched;

/// <summary>A film that somebody began and did not finish.</summary>
public sealed record Unfinished(Guid Film, WatchState State);

/// <summary>How far people are in films. Persons wrote it: no rule drops it.</summary>
public interface IWatchRepository
{
    /// <param name="viewer">A session's pseudonym; <c>owner</c> for the owner, in whichever browser.</param>
    /// <returns>Null when they never played it.</returns>
    ValueTask<WatchState?> Of(string viewer, Guid film, CancellationToken stop = default);

    /// <summary>What they can go on with, the last left first.</summary>
    ValueTask<IReadOnlyList<Unfinished>> Unfinished(string viewer, int most, CancellationToken stop = default);

    /// <summary>As <see cref="Of"/>; a film never played has the duration that the catalogue knows. Null when the film is unknown.</summary>
    WatchState? Open(ITransaction transaction, string viewer, Guid film);

    void Save(ITransaction transaction, string viewer, Guid film, WatchState state);

    /// <summary>Who a session is: itself, or <c>owner</c>.</summary>
    string ViewerOf(ITransaction transaction, string session);
}
