using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.Matching;

namespace CineOrg.Core.Enrichment;

/// <summary>What a source answered. "It has nothing" and "it failed" are different answers.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The source knows the subject and says this.</summary>
    /// <param name="ExternalId">What the source calls it.</param>
    /// <param name="Url">Page where a reader can check.</param>
    public sealed record Found(string ExternalId, string? Url, IReadOnlyList<Statement> Statements) : Answer
    {
        /// <summary>0–1: how surely it is this film or person and no other; 1 when it was asked by an id.</summary>
        public double Confidence { get; init; } = 1;
    }

    /// <summary>The source answered and has nothing.</summary>
    public sealed record Nothing : Answer
    {
        /// <summary>Films that it may be, none of them surely; for a person to look at.</summary>
        public IReadOnlyList<Candidate> Candidates { get; init; } = [];
    }

    /// <summary>No answer could be had.</summary>
    /// <param name="Reason">One line without secrets.</param>
    /// <param name="RetryAt">When the source said to come back; null when it did not.</param>
    public sealed record Failed(string Reason, DateTimeOffset? RetryAt = null) : Answer;
}

/// <summary>The film or person asked about.</summary>
/// <param name="Title">Title or name.</param>
/// <param name="Year">Of release; null for persons and unknown years.</param>
/// <param name="Languages">ISO 639-1, most wanted first.</param>
public sealed record Subject(Guid Id, string Title, int? Year, ExternalIds ExternalIds, IReadOnlyList<string> Languages)
{
    /// <summary>What else is known of a film that is still to be identified; null when its title and year are all.</summary>
    public FilmEvidence? Evidence { get; init; }
}

/// <summary>A film that a source proposes for a question.</summary>
public sealed record MovieCandidate(
    string Source, string ExternalId, string Title, string? OriginalTitle, IReadOnlyList<string> OtherTitles, int? Year,
    int? DurationMinutes, MovieKind Kind, ExternalIds ExternalIds)
{
    /// <summary>Address of a poster.</summary>
    public string? Poster { get; init; }
    public IReadOnlyList<string> Directors { get; init; } = [];
}

/// <summary>A person whom a source proposes for a name: never taken for one who is known unless an id says so.</summary>
/// <param name="KnownFor">A few films by which a reader tells them from a namesake.</param>
public sealed record PersonCandidate(
    string Source, string ExternalId, string Name, string? Profession, IReadOnlyList<StatedMovie> KnownFor, ExternalIds ExternalIds);
