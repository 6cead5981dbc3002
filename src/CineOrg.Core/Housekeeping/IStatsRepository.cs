using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping;

/// <summary>How a film is used.</summary>
/// <param name="ViewCount">Times its page was opened or it was played.</param>
/// <param name="LastAccess">When it last was.</param>
public sealed record MovieStats(int ViewCount, DateTimeOffset LastAccess);

public interface IStatsRepository
{
    ValueTask<MovieStats?> Find(Guid movieId, CancellationToken stop = default);

    /// <summary>Counts one use, unless this or a later event of the film was counted already (events are delivered at least once).</summary>
    void Count(ITransaction transaction, Guid movieId, Guid eventId, DateTimeOffset at);
}
