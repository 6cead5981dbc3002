using CineOrg.Core.Events;

namespace CineOrg.Core.Social;

/// <summary>Which films somebody has seen. It hangs on the film, never on a file, and no rule drops it.</summary>
public interface ISeenRepository
{
    /// <param name="viewer">A session's pseudonym; <c>owner</c> for the owner, in whichever browser.</param>
    /// <returns>Those of <paramref name="films"/> that the viewer has seen.</returns>
    ValueTask<IReadOnlySet<Guid>> Of(string viewer, IReadOnlyCollection<Guid> films, CancellationToken stop = default);

    /// <summary>Says that the film was seen; the first time stays.</summary>
    void Mark(ITransaction transaction, string viewer, Guid film, DateTimeOffset at);

    /// <summary>Takes it back.</summary>
    void Unmark(ITransaction transaction, string viewer, Guid film);
}
