using CineOrg.Core.Events;

namespace CineOrg.Core.Catalogue;

/// <summary>A saga or series of films in a list.</summary>
/// <param name="Movies">Films known to belong to it.</param>
/// <param name="Owned">How many of these have a copy here.</param>
public sealed record CollectionItem(Guid Id, string Title, int Movies, int Owned);

/// <summary>A collection that a film belongs to.</summary>
/// <param name="Ordinal">The film's place in it, from 1; null when no source counts.</param>
public sealed record CollectionPlace(Guid Id, string Title, int? Ordinal);

/// <summary>A collection with all its films, held or not, in their order: by place, else by year.</summary>
public sealed record CollectionProfile
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyDictionary<string, string> ExternalIds { get; init; }
    public required IReadOnlyList<CollectionPart> Parts { get; init; }

    /// <summary>When a source last told all its films; null: what is shown is only what its films say.</summary>
    public DateTimeOffset? AskedAt { get; init; }
}

/// <param name="Ordinal">From 1; null when no source counts.</param>
public sealed record CollectionPart(int? Ordinal, MovieItem Movie);

/// <summary>Sagas and series of films.</summary>
public interface ICollectionRepository
{
    /// <summary>Those with the most owned films first.</summary>
    ValueTask<Page<CollectionItem>> List(string language, int page, int pageSize, CancellationToken stop = default) => List(language, page, pageSize, null, stop);

    /// <summary>The same as policy leaves them, those without a film left out.</summary>
    ValueTask<Page<CollectionItem>> List(string language, int page, int pageSize, Within? within, CancellationToken stop = default);

    ValueTask<CollectionProfile?> Profile(Guid id, string language, CancellationToken stop = default);

    /// <summary>The collections that a film belongs to.</summary>
    ValueTask<IReadOnlyList<CollectionPlace>> Of(Guid movie, string language, CancellationToken stop = default);

    /// <summary>The collection that claims one of the ids, else a new one, which takes them and the names.</summary>
    /// <returns>Null when nothing names it: a collection is never known by its name alone.</returns>
    (Guid Id, bool Created)? Ensure(ITransaction transaction, StatedCollection stated);

    /// <summary>Replaces the collections that a film's own sources put it in; what the collections' own answers say stays.</summary>
    void SavePlaces(ITransaction transaction, Guid movie, IReadOnlyList<(Guid Collection, int? Ordinal)> places);

    /// <summary>Replaces what the collection's own sources say of its films, and keeps when they said it.</summary>
    void SaveParts(ITransaction transaction, Guid collection, IReadOnlyList<(Guid Movie, int? Ordinal)> parts, DateTimeOffset at);
}
