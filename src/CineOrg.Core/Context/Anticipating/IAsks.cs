using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Context.Anticipating;

/// <summary>How often something was asked for in vain.</summary>
/// <param name="Persons">Who could be told apart.</param>
/// <param name="Times">In all.</param>
public sealed record AskedFor(int Persons, int Times);

/// <summary>How a film stands here.</summary>
/// <param name="IsPlayed">Whether a copy of it is here, or it is offered in the country.</param>
public readonly record struct HeldFilm(Level Level, bool IsPlayed);

/// <summary>What was asked for and could not be given at once.</summary>
public interface IAsks
{
    /// <summary>Notes one; the same by the same asker at the same time is one.</summary>
    void Add(ITransaction transaction, EntityKind kind, Guid subject, string? asker, DateTimeOffset at);

    /// <summary>How a film is held; null for an unknown one, of which nothing can be said.</summary>
    HeldFilm? Of(ITransaction transaction, Guid film, string country);

    /// <summary>What was asked for since then, that of this transaction included.</summary>
    AskedFor Since(ITransaction transaction, EntityKind kind, Guid subject, DateTimeOffset since);

    /// <summary>What was asked for since then.</summary>
    ValueTask<AskedFor> Since(EntityKind kind, Guid subject, DateTimeOffset since, CancellationToken stop = default);

    /// <summary>Forgets older ones, so many at once.</summary>
    int Forget(ITransaction transaction, DateTimeOffset before);
}
