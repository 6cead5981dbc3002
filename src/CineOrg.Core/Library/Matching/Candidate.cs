using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Matching;

/// <summary>A film that a file may be a copy of.</summary>
/// <param name="Score">0–1.</param>
/// <param name="Reasons">Words of <see cref="FilmMatcher"/>: <c>id, idDiffers, title, year, yearNear, yearUnknown, yearDiffers, runningTime, runningTimeDiffers</c>.</param>
public sealed record Candidate(Guid MovieId, string Title, int? Year, double Score, IReadOnlyList<string> Reasons);

/// <summary>A film that is held, as far as matching looks at it.</summary>
/// <param name="Minutes">Running time.</param>
public sealed record HeldFilm(Guid Id, string Title, int? Year, int? Minutes, ExternalIds ExternalIds);

/// <summary>What a file tells about its film: its name, and the note beside it.</summary>
/// <param name="Minutes">Running time, when known.</param>
public sealed record FilmEvidence(string Title, int? Year, ExternalIds ExternalIds, int? Minutes = null)
{
    public string TitleKey { get; } = Catalogue.TitleKey.Of(Title);
}
