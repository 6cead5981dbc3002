using CineOrg.Core.Events;

namespace CineOrg.Core.Catalogue;

/// <summary>The people who are known.</summary>
public interface IPeopleRepository
{
    ValueTask<Person?> Find(Guid id, CancellationToken stop = default);
    ValueTask<PeopleProfile?> Profile(Guid id, string language, CancellationToken stop = default);

    /// <summary>Every film known here that the person is credited in, by year, films without a year last.</summary>
    ValueTask<IReadOnlyList<FilmographyItem>> Filmography(Guid id, string language, CancellationToken stop = default);

    /// <summary>How much is held of a person; null when they are unknown.</summary>
    ValueTask<Level?> LevelOf(Guid id, CancellationToken stop = default);

    /// <summary>Everybody by name, a page at a time.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="pageSize">1–100.</param>
    ValueTask<Page<PersonItem>> List(int page, int pageSize, CancellationToken stop = default);

    /// <summary>As lists show them, in this order; those unknown are left out.</summary>
    ValueTask<IReadOnlyList<PersonItem>> Items(IReadOnlyList<Guid> ids, CancellationToken stop = default);

    /// <summary>
    /// Who bears this name or alias (folded), or this id (<see cref="ExternalIdText"/>): one indexed question; namesakes together, at most 100.
    /// </summary>
    ValueTask<IReadOnlyList<PersonIndexEntry>> Lookup(string nameOrId, CancellationToken stop = default);

    /// <summary>The people index in the order in which people became known, after one of them.</summary>
    ValueTask<IReadOnlyList<PersonIndexEntry>> Index(Guid? after, int limit, CancellationToken stop = default);

    /// <summary>A person's credits, owned or not, by year; null when the person is unknown. <see cref="FilmographyEntry.Seen"/> is left open.</summary>
    ValueTask<Page<FilmographyEntry>?> Credits(FilmographyQuery query, CancellationToken stop = default);

    /// <summary>Ids of people below a level, oldest first, after <paramref name="after"/>; only those of owned films when asked.</summary>
    ValueTask<IReadOnlyList<Guid>> Below(Level level, bool ownedOnly, Guid? after, int limit, CancellationToken stop = default);

    ValueTask<IReadOnlyList<SourceDocument>> Sources(Guid id, CancellationToken stop = default);
    ValueTask<IReadOnlyList<EnricherState>> EnricherStates(Guid id, CancellationToken stop = default);

    /// <summary>
    /// The person who claims one of the ids; else a new one (homonyms with other ids stay apart). People are never joined by name: a
    /// credit without any id means whom the same source credited in the same film under that name, and nobody else.
    /// </summary>
    /// <param name="place">Where the name was read; without it and without ids the person is always a new one.</param>
    /// <returns>The person, and whether it was just created.</returns>
    (Guid Id, bool Created) Ensure(ITransaction transaction, string name, ExternalIds ids, CreditPlace? place = null);

    /// <summary>What the sources said, as it stands inside a transaction.</summary>
    IReadOnlyList<SourceDocument> Sources(ITransaction transaction, Guid id);

    /// <summary>The person as they stand inside a transaction; null when they are unknown, or were merged into another meanwhile.</summary>
    Person? Find(ITransaction transaction, Guid id);

    void SaveSource(ITransaction transaction, Guid id, SourceDocument document);
    void SaveEnricherStates(ITransaction transaction, Guid id, IEnumerable<EnricherState> states);
    /// <summary>Where each question stands, inside a transaction.</summary>
    IReadOnlyList<EnricherState> EnricherStates(ITransaction transaction, Guid id);

    /// <summary>These questions are open again.</summary>
    void Reopen(ITransaction transaction, Guid id, IEnumerable<string> enrichers);
    void SaveResolved(ITransaction transaction, Guid id, ResolvedPerson resolved, Level level);

    /// <summary>Takes a person's credits away from those films whose own credits nobody has told yet: these stand on filmographies alone.</summary>
    void DropFilmography(ITransaction transaction, Guid id);
}

/// <summary>Where a credit was read: one source's list of one film.</summary>
public sealed record CreditPlace(Guid Film, string Source);
