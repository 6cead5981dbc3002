using CineOrg.Core.Events;

namespace CineOrg.Core.Catalogue;

/// <summary>The people who are known.</summary>
public interface IPeopleRepository
{
    ValueTask<Person?> Find(Guid id, CancellationToken stop = default);
    ValueTask<PersonProfile?> Profile(Guid id, string language, CancellationToken stop = default);

    /// <summary>Every film known here that the person is credited in, by year, films without a year last.</summary>
    ValueTask<IReadOnlyList<FilmographyItem>> Filmography(Guid id, string language, CancellationToken stop = default);

    ValueTask<IReadOnlyList<SourceDocument>> Sources(Guid id, CancellationToken stop = default);
    ValueTask<IReadOnlyList<EnricherState>> EnricherStates(Guid id, CancellationToken stop = default);

    /// <summary>
    /// The person who claims one of the ids; else a new one (homonyms with other ids stay apart). A credit without any id is
    /// matched by name only to a person without ids.
    /// </summary>
    /// <returns>The person, and whether it was just created.</returns>
    (Guid Id, bool Created) Ensure(ITransaction transaction, string name, ExternalIds ids);

    void SaveSource(ITransaction transaction, Guid id, SourceDocument document);
    void SaveEnricherStates(ITransaction transaction, Guid id, IEnumerable<EnricherState> states);
    void SaveResolved(ITransaction transaction, Guid id, ResolvedPerson resolved, Level level);
}
