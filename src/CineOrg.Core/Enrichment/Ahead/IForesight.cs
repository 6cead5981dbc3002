using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Ahead;

/// <summary>A film or person that somebody may open next.</summary>
/// <param name="Link">See <see cref="Foresight.Link"/>.</param>
/// <param name="Level">What is to be held of it.</param>
public sealed record Foreseen(EntityKind Kind, Guid Subject, string Link, Level Level);

/// <summary>What was fetched before anybody asked, and what came of it.</summary>
public interface IForesight
{
    ValueTask<IReadOnlyList<Foresight>> All(CancellationToken stop = default);

    /// <summary>It is to be fetched; what is foreseen already as far, or further, stays as it is.</summary>
    void Ask(ITransaction transaction, Foreseen foreseen, DateTimeOffset at);

    /// <summary>It is held now; what was told before counts once.</summary>
    /// <param name="requests">That all of them took together.</param>
    void Fetched(ITransaction transaction, EntityKind kind, IReadOnlyList<Guid> subjects, int requests, DateTimeOffset at);

    /// <summary>Somebody opened it: it was worth fetching, if it was held as far as foreseen and in time.</summary>
    /// <param name="held">At that moment; null when nobody told.</param>
    void Opened(ITransaction transaction, EntityKind kind, Guid subject, Level? held, DateTimeOffset at, TimeSpan within);

    /// <summary>What was fetched before then and opened by nobody was for nothing; so many at once.</summary>
    int Settle(ITransaction transaction, DateTimeOffset before);
}
