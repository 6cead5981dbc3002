using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>How what is known is used, and what was learned of it.</summary>
public interface IUsageRepository
{
    ValueTask<Lives> Lives(CancellationToken stop = default);

    /// <summary>When all were last looked at; null when they never were.</summary>
    ValueTask<DateTimeOffset?> Looked(CancellationToken stop = default);

    /// <summary>Goes through the films, or people, that were ever used.</summary>
    void Each(EntityKind kind, Action<Usage> look, CancellationToken stop);

    /// <summary>Adds what was seen to what is known.</summary>
    void Learn(ITransaction transaction, EntityKind kind, LifeTable seen);

    void Mark(ITransaction transaction, UseMark mark);
}
