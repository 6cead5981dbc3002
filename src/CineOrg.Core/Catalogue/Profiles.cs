namespace CineOrg.Core.Catalogue;

/// <summary>A film as shown: what the merge rule chose, in one reader's language.</summary>
public sealed record MovieProfile
{
    public required Guid Id { get; init; }
    public required string Kind { get; init; }
    public required string Level { get; init; }

    /// <summary>What is being fetched of it; absent when nothing is.</summary>
    public PendingWork? Pending { get; init; }
    public required string Title { get; init; }
    public string? OriginalTitle { get; init; }
    public string? OriginalLanguage { get; init; }
    public int? Year { get; init; }
    public string? ReleaseDate { get; init; }

    /// <summary>Minutes.</summary>
    public int? DurationMinutes { get; init; }
    public string? Tagline { get; init; }
    public string? Summary { get; init; }

    /// <summary>Language the summary is in, when it is not the one asked for.</summary>
    public string? SummaryLanguage { get; init; }
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string> ProductionCountries { get; init; } = [];
    public IReadOnlyList<string> Genres { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The first of <see cref="Ratings"/>.</summary>
    public RatingFact? Rating { get; init; }

    /// <summary>One score per judge, each told by its source; never mixed into one.</summary>
    public IReadOnlyList<RatingFact> Ratings { get; init; } = [];
    public ImageFact? Poster { get; init; }
    public IReadOnlyList<ImageFact> Images { get; init; } = [];
    public IReadOnlyList<WatchFact> WhereToWatch { get; init; } = [];

    /// <summary>Won ones first.</summary>
    public IReadOnlyList<AwardFact> Awards { get; init; } = [];

    /// <summary>In the readers' countries.</summary>
    public IReadOnlyList<ReleaseFact> Releases { get; init; } = [];
    public required IReadOnlyDictionary<string, string> ExternalIds { get; init; }
    public IReadOnlyList<CreditProfile> Cast { get; init; } = [];
    public IReadOnlyList<CreditProfile> Crew { get; init; } = [];
    public IReadOnlyList<CopyProfile> Copies { get; init; } = [];

    /// <summary>Sagas and series of films that it belongs to.</summary>
    public IReadOnlyList<CollectionPlace> Collections { get; init; } = [];

    /// <summary>Field (with <c>.language</c> where it has one) → source of the value shown.</summary>
    public required IReadOnlyDictionary<string, string> Sources { get; init; }

    /// <summary>Source → page where a reader can check it, when it was fetched.</summary>
    public IReadOnlyDictionary<string, SourceProfile> SourcePages { get; init; } = new Dictionary<string, SourceProfile>();
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Where whoever asks can have it; absent when nobody looked.</summary>
    public AvailabilityProfile? Availability { get; init; }
}

public sealed record SourceProfile(string? Url, DateTimeOffset FetchedAt);

/// <param name="PersonId">The person's UUID.</param>
public sealed record CreditProfile(Guid PersonId, string Name, string Role, string? Character, int? Order);

/// <summary>One whole video of an edition. No path: paths are the owner's (see <see cref="Path"/>).</summary>
public sealed record CopyProfile
{
    public required Guid Id { get; init; }

    /// <summary><c>present</c> or <c>missing</c>.</summary>
    public required string State { get; init; }
    public string? Edition { get; init; }

    /// <summary>What the name says: <c>1080p</c>, <c>BluRay</c>, <c>H.264</c>…</summary>
    public string? Resolution { get; init; }
    public string? Source { get; init; }
    public string? VideoCodec { get; init; }

    /// <summary>Bytes, all files together.</summary>
    public long Size { get; init; }

    /// <summary>DataLocation word, such as <c>Local/HDD</c>.</summary>
    public required string Location { get; init; }
    public DateTimeOffset LastSeen { get; init; }

    /// <summary>Root-relative path of its first file; only filled for the owner.</summary>
    public string? Path { get; init; }
}

/// <summary>A film in a list.</summary>
public sealed record MovieItem
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public string? OriginalTitle { get; init; }
    public int? Year { get; init; }
    public int? DurationMinutes { get; init; }
    public required string Kind { get; init; }
    public required string Level { get; init; }
    public IReadOnlyList<string> Genres { get; init; } = [];
    public IReadOnlyList<string> Directors { get; init; } = [];
    public string? PosterUrl { get; init; }

    /// <summary><c>present</c>, <c>missing</c> or <c>none</c>.</summary>
    public required string Copies { get; init; }

    /// <summary>The nearest place where whoever asks can have it; absent when none is known, or nobody looked.</summary>
    public PlaceProfile? Availability { get; init; }
}

/// <summary>One place where a film can be had.</summary>
/// <param name="Location">Name of its layer: <c>Local/SSD, Remote/Streaming</c>…</param>
/// <param name="Owner"><c>self</c>, a friend's or a service's name.</param>
/// <param name="LatencyMs">Until it begins, measured and smoothed, else what the layer usually takes.</param>
/// <param name="PlayableNow">By whoever asks.</param>
public sealed record PlaceProfile(string Location, string Owner, double LatencyMs, bool PlayableNow)
{
    /// <summary>Megabits a second, measured and smoothed; absent when nobody measured.</summary>
    public double? BandwidthMbps { get; init; }

    /// <summary><c>free, ads, subscription, rent, buy</c>; absent for what is no service.</summary>
    public string? Offer { get; init; }

    /// <summary>The copy there; absent where it is none of ours.</summary>
    public Guid? CopyId { get; init; }

    /// <summary>True while its disk or share cannot be reached.</summary>
    public bool? OutOfReach { get; init; }
}

/// <summary>Where a film can be had, for whoever asks.</summary>
/// <param name="Nearest">Absent when nobody knows a place.</param>
/// <param name="Layers">All places, the nearest first.</param>
public sealed record AvailabilityProfile(bool PlayableNow, PlaceProfile? Nearest, IReadOnlyList<PlaceProfile> Layers);

/// <summary>A person as shown, in one reader's language.</summary>
public sealed record PeopleProfile
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Level { get; init; }

    /// <summary>What is being fetched of it; absent when nothing is.</summary>
    public PendingWork? Pending { get; init; }
    public string? Born { get; init; }
    public string? Died { get; init; }
    public string? BirthPlace { get; init; }
    public string? Nationality { get; init; }
    public string? Profession { get; init; }
    public string? Biography { get; init; }
    public string? BiographyLanguage { get; init; }
    public ImageFact? Portrait { get; init; }
    public required IReadOnlyDictionary<string, string> ExternalIds { get; init; }
    public required IReadOnlyDictionary<string, string> Sources { get; init; }
    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>One line of a filmography: a film once, with everything the person did in it.</summary>
public sealed record FilmographyItem(MovieItem Movie, IReadOnlyList<CreditRole> Roles);

public sealed record CreditRole(string Category, string Role, string? Character);

/// <summary>One credit of a person, with the film it is in, whether owned or not.</summary>
/// <param name="RoleCategory"><c>cast</c> or <c>crew</c>.</param>
/// <param name="RoleDetails">Whom an actor plays.</param>
/// <param name="BillingOrder">From 0; null when unknown.</param>
/// <param name="Owned">At least one copy is known, present or missing.</param>
/// <param name="Availability">DataLocation word of the nearest place where it can be watched: <c>Local/HDD, Remote/Streaming, Unknown</c>…</param>
/// <param name="Seen">By whoever asks; false when nobody can be known again.</param>
public sealed record FilmographyEntry(
    MovieItem Work, string RoleCategory, string RoleName, string? RoleDetails, int? BillingOrder, bool Owned, string Availability, bool Seen = false);

/// <summary>Which of a person's credits.</summary>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">1–100.</param>
public sealed record FilmographyQuery(Guid Person, string Language, int Page = 1, int PageSize = 24)
{
    /// <summary>A role's name (<c>director</c>) or category (<c>cast</c>).</summary>
    public string? Role { get; init; }

    /// <summary>True: films with at least one copy; false: those without.</summary>
    public bool? Owned { get; init; }

    /// <summary>What policy leaves of the films; null: all.</summary>
    public Within? Within { get; init; }
}

/// <summary>A line of the people index.</summary>
/// <param name="Names">Every name and alias, folded by <see cref="TitleKey"/>.</param>
/// <param name="Movies">How many films of theirs are known here.</param>
public sealed record PersonIndexEntry(Guid Id, string Name, IReadOnlyList<string> Names, ExternalIds ExternalIds, int Movies, string Level);

/// <param name="Id">The person's UUID.</param>
/// <param name="Movies">How many films of theirs are known here.</param>
public sealed record PersonItem(Guid Id, string Name, string? Profession, string? Born, string? Died, int Movies);

/// <summary>A page of a list.</summary>
/// <param name="PageNumber">From 1.</param>
/// <param name="TotalItems">How many in all; capped when <paramref name="TotalIsCapped"/>.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int PageNumber, int PageSize, int TotalItems, bool TotalIsCapped = false)
{
    public int TotalPages => (TotalItems + PageSize - 1) / PageSize;

    /// <summary>The same page with each item seen otherwise.</summary>
    public Page<TOther> Select<TOther>(Func<T, TOther> seen) => new([.. Items.Select(seen)], PageNumber, PageSize, TotalItems, TotalIsCapped);
}

/// <summary>Pages of lists that are at hand whole.</summary>
public static class Paging
{
    public static Page<T> Cut<T>(this IReadOnlyList<T> all, int page, int pageSize) =>
        new([.. all.Skip((int)Math.Min((page - 1L) * pageSize, int.MaxValue)).Take(pageSize)], page, pageSize, all.Count);
}

/// <summary>Near: the nearest first, inside a layer by title, or the other way round by the newest.</summary>
public enum MovieSort { Title, Year, Added, Duration, Near }

/// <summary>Which films, in which order.</summary>
/// <param name="Language">Reader's language: titles shown and sorted by it.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">1–100.</param>
public sealed record MovieQuery(string Language, int Page = 1, int PageSize = 24)
{
    public MovieSort Sort { get; init; } = MovieSort.Title;
    public bool Descending { get; init; }
    public string? Kind { get; init; }
    public string? Genre { get; init; }
    public string? Country { get; init; }

    /// <summary>Key of a keyword: see <see cref="Catalogue.Keyword"/>.</summary>
    public string? Keyword { get; init; }

    /// <summary>First year of the decade: 1920.</summary>
    public int? Decade { get; init; }
    public int? Year { get; init; }

    /// <summary>True: at least one copy known; false: none.</summary>
    public bool? Owned { get; init; }

    /// <summary>What policy leaves of the list; null: all.</summary>
    public Within? Within { get; init; }

    /// <summary>In place of the order by title: the nearest first, then by title. Elsewhere it decides between films that search finds equally good.</summary>
    public NearestFirst? Near { get; init; }

    /// <summary>Whether the reader filters; policy is no filter of theirs.</summary>
    public bool IsFiltered => Kind is not null || Genre is not null || Country is not null || Keyword is not null || Decade is not null || Year is not null || Owned is not null;
}

/// <summary>Values to filter by, with how many films each would leave.</summary>
public sealed record Facets(IReadOnlyList<Facet> Genres, IReadOnlyList<Facet> Countries, IReadOnlyList<Facet> Decades, IReadOnlyList<Facet> Kinds)
{
    /// <summary><c>true</c> and <c>false</c>; absent where nobody counted them.</summary>
    public IReadOnlyList<Facet>? Owned { get; init; }
}
public sealed record Facet(string Value, int Movies);

/// <summary>Something that is being fetched of a film or person.</summary>
/// <param name="Status"><c>FETCHING</c> (sources are being asked), <c>RUNNING</c> or <c>PENDING</c> (a job does it, or waits to).</param>
/// <param name="Entity"><c>Movie</c> or <c>Person</c>.</param>
/// <param name="JobId">The job to follow; absent when there is none.</param>
/// <param name="Reason">Why it is not there yet: <c>asked</c>, or what keeps the job (<c>Window, Load, Quota tmdb</c>…).</param>
/// <param name="ExpectedAt">When such jobs are usually done; absent when nobody knows.</param>
public sealed record PendingWork(string Status, string Entity, Guid Id, Guid? JobId, string Reason, DateTimeOffset? ExpectedAt);
