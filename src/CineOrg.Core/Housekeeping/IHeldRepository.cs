using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.Core.Housekeeping;

/// <summary>A film or person of whom more is held than the least, and how it is used.</summary>
/// <param name="Key">Its place in the order in which these are read.</param>
/// <param name="LastUse">When somebody last had it before their eyes, or sources were last asked for it.</param>
/// <param name="Popularity">See <see cref="Uses.Popularity"/>.</param>
/// <param name="DeepBytes">Of what sources said beyond basic.</param>
/// <param name="Usage">Its count is 0 when nobody ever used it.</param>
/// <param name="Requests">That sources would have to answer to say all of it again.</param>
public sealed record HeldSubject(
    long Key, EntityKind Kind, Guid Id, Level Level, bool Owned, DateTimeOffset LastUse, double Popularity, long DeepBytes, Usage Usage, int Requests);

/// <summary>What is held, as housekeeping looks at it.</summary>
public interface IHeldRepository
{
    /// <summary>Films or people of exactly this level that nobody used since then, in order of their keys.</summary>
    ValueTask<IReadOnlyList<HeldSubject>> Unused(EntityKind kind, Level level, DateTimeOffset since, long after, int limit, CancellationToken stop);

    /// <summary>Those of whom something beyond basic is held, least loved first.</summary>
    ValueTask<IReadOnlyList<HeldSubject>> LeastLoved(EntityKind kind, int limit, CancellationToken stop);

    /// <summary>Bytes of what sources said beyond basic, of all.</summary>
    ValueTask<long> DeepBytes(CancellationToken stop);

    /// <summary>People whom no film credits, whom nobody opened, and of whom nobody wrote anything.</summary>
    ValueTask<IReadOnlyList<(long Key, Guid Id)>> Orphans(long after, int limit, CancellationToken stop);

    /// <summary>Lets such a person go, when it still is one.</summary>
    bool DropOrphan(ITransaction transaction, Guid id);

    /// <summary>When somebody last had it before their eyes; null when nobody did, or it is unknown.</summary>
    DateTimeOffset? LastAccess(ITransaction transaction, EntityKind kind, Guid id);
}
