using CineOrg.Core.Events;

namespace CineOrg.Core.Catalogue;

/// <summary>What persons decided about films and people. Nothing is ever dropped: what was undone stays as history.</summary>
public interface ICorrectionRepository
{
    /// <summary>All corrections of a subject, newest first.</summary>
    ValueTask<IReadOnlyList<Correction>> Of(EntityKind kind, Guid subject, CancellationToken stop = default);

    /// <summary>One correction of a subject, as this transaction sees it.</summary>
    Correction? Find(ITransaction transaction, EntityKind kind, Guid subject, Guid correction);

    /// <summary>Adds a standing correction; the one that stood for this field and language is kept as replaced.</summary>
    void Add(ITransaction transaction, EntityKind kind, Guid subject, Correction correction);

    /// <returns>False when it does not stand.</returns>
    bool Undo(ITransaction transaction, EntityKind kind, Guid subject, Guid correction, string by, DateTimeOffset at);
}
