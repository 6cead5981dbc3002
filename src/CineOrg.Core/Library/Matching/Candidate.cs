using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Matching;

/// <summary>A film that a file may be a copy of, as judged.</summary>
/// <param name="MovieId">The film that is held; null when only sources know it.</param>
/// <param name="Score">0–1.</param>
/// <param name="Reasons">Words of <see cref="FilmMatcher"/>.</param>
public sealed record Candidate(Guid? MovieId, string Title, int? Year, double Score, IReadOnlyList<string> Reasons)
{
    public string? OriginalTitle { get; init; }

    /// <summary>Running time, minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Address of a poster.</summary>
    public string? Poster { get; init; }

    /// <summary>Source → what it calls the film; by these it can be accepted although it is not held.</summary>
    public IReadOnlyDictionary<string, string> ExternalIds { get; init; } = new Dictionary<string, string>();

    /// <summary>Who proposes it; empty when it is held and nobody was asked.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>A film that evidence may mean, held or known to sources, as far as matching looks at it.</summary>
/// <param name="Minutes">Running time.</param>
public sealed record KnownFilm(string Title, int? Year, int? Minutes, ExternalIds ExternalIds)
{
    /// <summary>Null when it is not held.</summary>
    public Guid? MovieId { get; init; }
    public string? OriginalTitle { get; init; }
    public IReadOnlyList<string> OtherTitles { get; init; } = [];
    public IReadOnlyList<string> Directors { get; init; } = [];
    public MovieKind Kind { get; init; }
    public string? Poster { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>What is known of a film that is looked for: its name, the note beside it, what was measured.</summary>
/// <param name="Minutes">Running time, when known.</param>
public sealed record FilmEvidence(string Title, int? Year, ExternalIds ExternalIds, int? Minutes = null)
{
    /// <summary>Other spellings: the folder's where it differs from the file's, the original title of a note.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>It is a series that is looked for: a film of the same title is another work, and the other way round.</summary>
    public bool IsSeries { get; init; }

    public string TitleKey => Catalogue.TitleKey.Of(Title);

    /// <summary>The directors are only guessed from the name: a film counts whole only where its own directors confirm them.</summary>
    public bool IsGuessed { get; private init; }

    /// <summary>The same name read in other ways.</summary>
    public IEnumerable<FilmEvidence> OtherReadings() => ((FilmEvidence?[])[EarlierYear(), AfterDirector()]).OfType<FilmEvidence>();

    // Of two years beside each other the first may be the film's, the second its release's ("Gun Belt 1953", 2017).
    private FilmEvidence? EarlierYear()
    {
        var at = Title.LastIndexOf(' ');
        if (at <= 0 || Title.Length - at != 5 || !int.TryParse(Title.AsSpan(at), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var year)) return null;
        return year is >= 1888 and <= 2039 && year != Year ? this with { Title = Title[..at].TrimEnd(' ', '-'), Year = year, OtherTitles = [] } : null;
    }

    // Many people file a film under who made it ("Chaplin - La Ruée vers l'or").
    private FilmEvidence? AfterDirector() => Title.Split(" - ", 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var maker, var title]
        ? this with { Title = title, OtherTitles = [], Directors = [maker], IsGuessed = true } : null;
}
