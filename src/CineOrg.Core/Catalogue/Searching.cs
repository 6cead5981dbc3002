using System.Text.Json.Serialization;

namespace CineOrg.Core.Catalogue;

/// <summary>A search: what was typed, and which films it is narrowed to.</summary>
/// <param name="Films">Language, page and filters; its order is not looked at, for the best come first.</param>
public sealed record SearchQuery(string Text, MovieQuery Films)
{
    /// <summary>Films that are looked at for one search, over all pages.</summary>
    public const int MostFilms = 1000;

    /// <summary>Counts what the found films could be narrowed by.</summary>
    public bool WithFacets { get; init; }

    /// <summary>Tells why each answer stands where it does.</summary>
    public bool WithReasons { get; init; }
}

/// <summary>What was found for a text: films and people apart, best first.</summary>
public sealed record SearchAnswer(IReadOnlyList<MovieItem> Movies, IReadOnlyList<PersonItem> People)
{
    /// <summary>Sagas and series of films by their names, 12 at most; on the first page only.</summary>
    public IReadOnlyList<CollectionItem> Collections { get; init; } = [];

    /// <summary>Whether the first person's name answers better than the first film's title.</summary>
    [JsonIgnore]
    public bool PeopleFirst { get; init; }

    /// <summary>Films found in all; at least so many when <see cref="TotalIsCapped"/>.</summary>
    public int TotalMovies { get; init; }
    public bool? TotalIsCapped { get; init; }

    /// <summary>Of the best 1,000 films found.</summary>
    public Facets? Facets { get; init; }

    /// <summary>One for each film, then one for each person.</summary>
    public IReadOnlyList<SearchReason>? Reasons { get; init; }

    /// <summary>What the sources know, when too few films here bear the words; absent when nobody was asked.</summary>
    public SearchedBeyond? Beyond { get; init; }
}

/// <summary>What the sources know for a search that found too little here.</summary>
/// <param name="IsComplete">False while a source is still being asked: <paramref name="More"/> tells the rest.</param>
/// <param name="Answered">Sources whose answer is in, or that failed.</param>
/// <param name="Failed">Sources that could not answer.</param>
/// <param name="More">Answers as soon as a further source has, within 15 s; absent when all have.</param>
public sealed record SearchedBeyond(
    IReadOnlyList<BeyondItem> Movies, bool IsComplete, IReadOnlyList<string> Answered, IReadOnlyList<string> Failed, string? More);

/// <summary>A film that a source knows.</summary>
/// <param name="Source">With <paramref name="ExternalId"/> what opens it: <c>POST /v1/works/discovered</c>.</param>
/// <param name="ExternalIds">Source → id.</param>
/// <param name="Sources">All that know it.</param>
/// <param name="Copies"><c>present</c>, <c>missing</c> or <c>none</c>.</param>
/// <param name="WorkId">The film of the catalogue that it is; absent until somebody opens it.</param>
public sealed record BeyondItem(
    string Source, string ExternalId, string Title, string? OriginalTitle, int? Year, string Kind, int? DurationMinutes,
    IReadOnlyDictionary<string, string> ExternalIds, IReadOnlyList<string> Sources, string Copies, Guid? WorkId);

/// <summary>Why an answer stands where it does.</summary>
/// <param name="Id">The film's or person's UUID.</param>
/// <param name="Place">From 1, films and people apart.</param>
/// <param name="Fit"><c>exact</c>, <c>begins</c>, <c>words</c> or <c>near</c>: the first thing that decides.</param>
/// <param name="Title">The title or name that answered; absent when the database's own search answered.</param>
/// <param name="Languages">ISO 639-1 of that title, <c>original</c> for the original one; empty: another title, or a name.</param>
/// <param name="WrongLetters">In all words together: what decides second.</param>
public sealed record SearchReason(
    Guid Id, int Place, string Fit, string? Title, IReadOnlyList<string> Languages, IReadOnlyList<SearchedWord> Words, int WrongLetters)
{
    /// <summary>A copy is or was there: what decides third.</summary>
    public bool Owned { get; init; }

    /// <summary>More than its title is known.</summary>
    public bool Known { get; init; }

    /// <summary>How often it was opened (of a person: films), to the next smaller power of two.</summary>
    public int Uses { get; init; }
    public int? Year { get; init; }
}

/// <summary>A typed word, and the word of the title that answers it.</summary>
/// <param name="Found">Null: the title has none, which a short or common word may be forgiven.</param>
/// <param name="Beginning">It is only the beginning of the found word.</param>
public sealed record SearchedWord(string Typed, string? Found, int WrongLetters, bool Beginning);

/// <summary>How search stands.</summary>
/// <param name="State"><c>ready</c>, <c>building</c>, <c>failed</c> or <c>database</c> (no index is kept here).</param>
/// <param name="Titles">Titles and names in the index.</param>
/// <param name="Behind">Changes not yet followed.</param>
/// <param name="Bytes">Memory that the index takes.</param>
public sealed record SearchStanding(string State, int Titles, long Behind, long Bytes);
