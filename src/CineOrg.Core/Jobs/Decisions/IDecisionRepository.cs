using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs.Decisions;

/// <summary>Keeps decisions, apart from the journal.</summary>
public interface IDecisionRepository
{
    void Add(ITransaction transaction, IReadOnlyList<Decision> decisions);

    ValueTask<Decision?> Find(Guid id, CancellationToken stop = default);

    /// <summary>Newest first, those made before <paramref name="before"/> (all when null).</summary>
    /// <param name="kind">Null for every kind.</param>
    ValueTask<IReadOnlyList<Decision>> Latest(int limit, string? kind = null, Guid? before = null, CancellationToken stop = default);

    /// <returns>How many were let go; fewer than <paramref name="most"/> when none older is left.</returns>
    int Forget(ITransaction transaction, DateTimeOffset before, int most);

    /// <summary>Leaves the newest.</summary>
    /// <returns>How many were let go.</returns>
    int Trim(ITransaction transaction, int kept);
}
