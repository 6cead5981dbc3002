using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>A logical provider of knowledge. What it can tell is said by the one-question ports it also implements.</summary>
public interface ISource
{
    /// <summary>Such as <c>wikidata</c>; also the name of its external id.</summary>
    string Name { get; }
}

/// <summary>A source that is asked a question only when no other source has answered it: they are without key, down, out of quota, or know nothing.</summary>
public interface IFallbackSource : ISource;

/// <summary>Which films could this title and year be?</summary>
public interface IMovieSearch : ISource
{
    /// <summary>Whether the year narrows its search; if not, asking again without it brings nothing new.</summary>
    bool SearchesByYear => true;

    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop);
}

/// <summary>Which people could this name be?</summary>
public interface IPersonSearch : ISource
{
    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    Task<IReadOnlyList<PersonCandidate>> SearchPeople(string name, IReadOnlyList<string> languages, CancellationToken stop);
}

/// <summary>What do the other encyclopedias call this film? Asked first: all others need it.</summary>
public interface IExternalIds : ISource { Task<Answer> ExternalIds(Subject movie, CancellationToken stop); }

/// <summary>Titles, dates, duration, countries of origin, tagline.</summary>
public interface IDetails : ISource { Task<Answer> Details(Subject movie, CancellationToken stop); }

public interface IPosters : ISource { Task<Answer> Poster(Subject movie, CancellationToken stop); }
public interface ICredits : ISource { Task<Answer> Credits(Subject movie, CancellationToken stop); }
public interface IGenres : ISource { Task<Answer> Genres(Subject movie, CancellationToken stop); }
public interface IRatings : ISource { Task<Answer> Rating(Subject movie, CancellationToken stop); }
public interface IProductionCountries : ISource { Task<Answer> ProductionCountries(Subject movie, CancellationToken stop); }
public interface IImages : ISource { Task<Answer> Images(Subject movie, CancellationToken stop); }
public interface IKeywords : ISource { Task<Answer> Keywords(Subject movie, CancellationToken stop); }
public interface ISummaries : ISource { Task<Answer> Summary(Subject movie, CancellationToken stop); }
public interface IWhereToWatch : ISource { Task<Answer> WhereToWatch(Subject movie, CancellationToken stop); }

/// <summary>Which prizes did this film win, or was it nominated for?</summary>
public interface IAwards : ISource { Task<Answer> Awards(Subject movie, CancellationToken stop); }

/// <summary>Which sagas or series of films does this film belong to?</summary>
public interface ICollections : ISource { Task<Answer> Collections(Subject movie, CancellationToken stop); }

/// <summary>Which films make up a collection? In their order there.</summary>
public interface ICollectionParts : ISource
{
    /// <returns>Null when the source does not know the collection.</returns>
    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    Task<IReadOnlyList<StatedPart>?> Parts(ExternalIds collection, IReadOnlyList<string> languages, CancellationToken stop);
}

/// <summary>Dates, nationality, profession, portrait, ids.</summary>
public interface IPersonDetails : ISource { Task<Answer> PersonDetails(Subject person, CancellationToken stop); }
public interface IFilmographies : ISource { Task<Answer> Filmography(Subject person, CancellationToken stop); }
public interface IBiographies : ISource { Task<Answer> Biography(Subject person, CancellationToken stop); }

/// <summary>What has changed there?</summary>
public interface ITellChanges : ISource
{
    /// <summary>Days that one question may span, at most.</summary>
    int MostDays { get; }

    /// <summary>The source's ids of films or people that changed on these days (UTC, both included), perhaps more than are known here; a page of them.</summary>
    /// <param name="kind">Films or people.</param>
    /// <param name="page">From 1.</param>
    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    Task<ChangedPage> Changed(EntityKind kind, DateOnly first, DateOnly last, int page, CancellationToken stop);
}

/// <param name="Pages">How many there are in all.</param>
public sealed record ChangedPage(IReadOnlyList<string> Ids, int Pages);

/// <summary>A source could not answer.</summary>
public sealed class SourceFailedException(string source, string reason, DateTimeOffset? retryAt = null, Exception? inner = null)
    : Exception($"{source}: {reason}", inner)
{
    public string SourceName { get; } = source;
    public string Reason { get; } = reason;
    public DateTimeOffset? RetryAt { get; } = retryAt;
}
