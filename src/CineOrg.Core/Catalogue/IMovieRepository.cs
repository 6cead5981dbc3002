using CineOrg.Core.Events;

namespace CineOrg.Core.Catalogue;

/// <summary>The films that are known. Reads are of the last committed state; writes go through a transaction.</summary>
public interface IMovieRepository
{
    ValueTask<Movie?> Find(Guid id, CancellationToken stop = default);

    /// <summary>How much is held of a film; null when it is unknown.</summary>
    ValueTask<Level?> LevelOf(Guid id, CancellationToken stop = default);

    /// <summary>What a film is called in this language, else the reader's other one, else its own; null when it is unknown.</summary>
    ValueTask<string?> TitleOf(Guid id, string language, CancellationToken stop = default);

    /// <summary>The film that claims this id, if any.</summary>
    ValueTask<Movie?> FindByExternalId(string source, string value, CancellationToken stop = default);

    /// <summary>Films whose title (any language, folded by <see cref="TitleKey"/>) and year are these; year null finds any year.</summary>
    ValueTask<IReadOnlyList<Movie>> FindByTitle(string titleKey, int? year, CancellationToken stop = default);

    ValueTask<MovieProfile?> Profile(Guid id, string language, bool withPaths = false, CancellationToken stop = default);
    ValueTask<Page<MovieItem>> List(MovieQuery query, CancellationToken stop = default);

    /// <summary>These films as lists show them, in the order of the ids; unknown ones are left out.</summary>
    ValueTask<IReadOnlyList<MovieItem>> Items(IReadOnlyList<Guid> ids, string language, CancellationToken stop = default);

    /// <summary>The shelves of one kind that have films, those with the most first, decades from the newest.</summary>
    ValueTask<IReadOnlyList<Shelf>> Shelves(ShelfKind kind, CancellationToken stop = default) => Shelves(kind, null, stop);

    /// <summary>The same as policy leaves them: shelves without a film left are no shelves.</summary>
    ValueTask<IReadOnlyList<Shelf>> Shelves(ShelfKind kind, Within? within, CancellationToken stop = default);
    ValueTask<Facets> Facets(CancellationToken stop = default) => Facets(null, stop);
    ValueTask<Facets> Facets(Within? within, CancellationToken stop = default);

    /// <summary>By prefix, accent-free, œ = oe, titles of all languages, one or two letters wrong allowed.</summary>
    ValueTask<SearchAnswer> Search(string text, string language, int limit, CancellationToken stop = default);

    /// <summary>The same with filters, pages, counts and reasons.</summary>
    ValueTask<SearchAnswer> Search(SearchQuery query, CancellationToken stop = default);

    /// <summary>How search stands.</summary>
    ValueTask<SearchStanding> SearchStanding(CancellationToken stop = default);

    /// <summary>All films that a search for the text finds, without end, oldest first; those with a letter wrong when there are no others.</summary>
    ValueTask<IReadOnlyList<Guid>> FoundBy(string text, CancellationToken stop = default);

    /// <summary>Ids of films below a level, oldest first, after <paramref name="after"/>; owned ones only when asked.</summary>
    ValueTask<IReadOnlyList<Guid>> Below(Level level, bool ownedOnly, Guid? after, int limit, CancellationToken stop = default);

    ValueTask<IReadOnlyList<SourceDocument>> Sources(Guid id, CancellationToken stop = default);
    ValueTask<IReadOnlyList<EnricherState>> EnricherStates(Guid id, CancellationToken stop = default);

    /// <summary>Grows with each committed change of the catalogue, at most once a second; keys caches.</summary>
    long Generation { get; }

    /// <summary>Adds a film at level initial, with its titles and ids, findable by search. Appends nothing: the caller tells the event.</summary>
    void Add(ITransaction transaction, Movie movie);

    /// <summary>Replaces what one source says of a film.</summary>
    void SaveSource(ITransaction transaction, Guid id, SourceDocument document);

    /// <summary>Forgets what one source says of a film, and whom it alone had credited by a bare name.</summary>
    void DropSource(ITransaction transaction, Guid id, string source);

    void SaveEnricherStates(ITransaction transaction, Guid id, IEnumerable<EnricherState> states);

    /// <summary>Where each question stands, inside a transaction.</summary>
    IReadOnlyList<EnricherState> EnricherStates(ITransaction transaction, Guid id);

    /// <summary>These questions are open again.</summary>
    void Reopen(ITransaction transaction, Guid id, IEnumerable<string> enrichers);

    /// <summary>Takes cast and crew away, but for people whose own filmography tells of this film.</summary>
    void DropCredits(ITransaction transaction, Guid id);

    /// <summary>Writes what is shown: columns, texts per language, countries, genres, keywords, ids, field → source map and search index.</summary>
    void SaveResolved(ITransaction transaction, Guid id, ResolvedMovie resolved, Level level);

    /// <summary>Replaces a film's cast and crew. Persons must exist (see <see cref="IPeopleRepository.Ensure"/>).</summary>
    void SaveCredits(ITransaction transaction, Guid id, IReadOnlyList<ResolvedCredit> credits);

    /// <summary>Adds one credit (from somebody's filmography) unless the same (film, person, role) stands.</summary>
    void AddCredit(ITransaction transaction, Guid id, ResolvedCredit credit);

    /// <summary>
    /// The one film of this kind, title (in any language, folded) and year that no source of these ids has named yet; it takes them. Null
    /// when there is none, or several: then nobody can tell which is meant.
    /// </summary>
    Guid? Claim(ITransaction transaction, MovieKind kind, string title, int year, ExternalIds ids);

    /// <summary>A person says what the sources call this film: every question about it is open again.</summary>
    void Identify(ITransaction transaction, Guid id, ExternalIds ids);

    /// <summary>What the sources said, as it stands inside a transaction.</summary>
    IReadOnlyList<SourceDocument> Sources(ITransaction transaction, Guid id);

    /// <summary>The film as it stands inside a transaction; null when it is unknown, or was merged into another meanwhile.</summary>
    Movie? Find(ITransaction transaction, Guid id);

    /// <summary>
    /// The film that claims one of the ids, or none; inside a transaction, so that two askers cannot both add it. It takes those ids that
    /// it lacks; one that another film holds is noted as a clash.
    /// </summary>
    Guid? Claim(ITransaction transaction, ExternalIds ids);
}

/// <summary>A person's place in a film, with the person found.</summary>
public sealed record ResolvedCredit(Guid PersonId, CreditCategory Category, string Role, string? Character, int? Order);
