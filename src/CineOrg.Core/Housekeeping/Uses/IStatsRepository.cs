using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping.Uses;

/// <summary>How a film or person is used.</summary>
/// <param name="ViewCount">Times its page was opened or it was played.</param>
/// <param name="LastAccess">When somebody last had it before their eyes by their own wish.</param>
/// <param name="Popularity">See <see cref="Uses.Popularity"/>.</param>
/// <param name="Shown">Times it was put forward.</param>
public sealed record Stats(int ViewCount, DateTimeOffset LastAccess, double Popularity, int Shown = 0);

public interface IStatsRepository
{
    /// <summary>Null for what nobody ever used, or nobody knows.</summary>
    ValueTask<Stats?> Find(EntityKind kind, Guid id, CancellationToken stop = default);

    /// <summary>Adds what was counted. What is unknown meanwhile, merged or forgotten, is passed over.</summary>
    void Add(ITransaction transaction, Tally tally);

    /// <summary>Forgets what sessions did that were not here since <paramref name="before"/>, so many at once.</summary>
    /// <returns>Rows forgotten.</returns>
    int Forget(ITransaction transaction, DateTimeOffset before);
}
