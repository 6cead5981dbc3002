namespace CineOrg.Core.Catalogue;

/// <summary>A value that the merge rule chose, and whom it believed.</summary>
public sealed record Chosen<T>(T Value, string Source);

/// <summary>A film as the merge rule resolves its sources' statements. Absent fields are null or empty.</summary>
public sealed record ResolvedMovie
{
    /// <summary>Language → title; at least the original or file name's under <c>""</c>.</summary>
    public IReadOnlyDictionary<string, Chosen<string>> Titles { get; init; } = Empty;

    /// <summary>Language → what the title is sorted by, where that is not the title itself.</summary>
    public IReadOnlyDictionary<string, Chosen<string>> SortTitles { get; init; } = Empty;
    public Chosen<string>? OriginalTitle { get; init; }
    public Chosen<string>? OriginalLanguage { get; init; }
    public Chosen<MovieKind>? Kind { get; init; }
    public Chosen<int>? Year { get; init; }
    public Chosen<DateOnly>? ReleaseDate { get; init; }
    public Chosen<int>? DurationMinutes { get; init; }
    public IReadOnlyDictionary<string, Chosen<string>> Taglines { get; init; } = Empty;
    public IReadOnlyDictionary<string, Chosen<string>> Summaries { get; init; } = Empty;
    public Chosen<ImageFact>? Poster { get; init; }

    /// <summary>Everybody's scores, one per judge; the source is that of the first.</summary>
    public Chosen<IReadOnlyList<RatingFact>>? Ratings { get; init; }
    public Chosen<IReadOnlyList<string>>? Countries { get; init; }
    public Chosen<IReadOnlyList<string>>? ProductionCountries { get; init; }
    public Chosen<IReadOnlyList<string>>? Genres { get; init; }
    public Chosen<IReadOnlyList<string>>? Keywords { get; init; }
    public Chosen<IReadOnlyList<ImageFact>>? Images { get; init; }
    public Chosen<IReadOnlyList<WatchFact>>? WhereToWatch { get; init; }
    public Chosen<IReadOnlyList<StatedCredit>>? Credits { get; init; }

    public Chosen<IReadOnlyList<AwardFact>>? Awards { get; init; }
    public Chosen<IReadOnlyList<ReleaseFact>>? Releases { get; init; }

    /// <summary>Sagas and series of films it belongs to.</summary>
    public Chosen<IReadOnlyList<StatedCollection>>? Collections { get; init; }

    /// <summary>All titles of all sources and languages, for search.</summary>
    public IReadOnlyList<string> AlternativeTitles { get; init; } = [];
    public ExternalIds ExternalIds { get; init; } = ExternalIds.None;

    /// <summary>Ids that less trusted sources state for a source whose believed one is another.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ContraryIds { get; init; } = [];
    private static readonly Dictionary<string, Chosen<string>> Empty = [];
}

/// <summary>A person as the merge rule resolves what sources say.</summary>
public sealed record ResolvedPerson
{
    public Chosen<string>? Name { get; init; }
    public Chosen<string>? Born { get; init; }
    public Chosen<string>? Died { get; init; }
    public Chosen<string>? BirthPlace { get; init; }
    public Chosen<string>? Nationality { get; init; }
    public Chosen<string>? Profession { get; init; }
    public IReadOnlyDictionary<string, Chosen<string>> Biographies { get; init; } = new Dictionary<string, Chosen<string>>();
    public Chosen<ImageFact>? Portrait { get; init; }

    /// <summary>All names of all sources, for search.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];
    public ExternalIds ExternalIds { get; init; } = ExternalIds.None;

    /// <summary>Ids that less trusted sources state for a source whose believed one is another.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ContraryIds { get; init; } = [];
}
