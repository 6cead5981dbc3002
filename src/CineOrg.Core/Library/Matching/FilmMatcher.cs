namespace CineOrg.Core.Library.Matching;

/// <summary>Judges which held film a file is a copy of. A pure function: the same evidence gives the same judgement.</summary>
public static class FilmMatcher
{
    private const double Near = 0.05;

    /// <summary>Best first; films that cannot be the one are left out.</summary>
    /// <param name="held">Films that share the folded title or an id.</param>
    public static IReadOnlyList<Candidate> Rank(FilmEvidence evidence, IEnumerable<HeldFilm> held) =>
        [.. held.DistinctBy(film => film.Id)
            .Select(film => Judge(evidence, film))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.MovieId)];

    /// <summary>The film to attach to, or null when the file must stand alone: too weak, or two films nearly as good.</summary>
    public static Candidate? Choose(IReadOnlyList<Candidate> ranked, double threshold) =>
        ranked is [var best, ..] && best.Score >= threshold && (ranked.Count == 1 || best.Score - ranked[1].Score >= Near) ? best : null;

    private static Candidate Judge(FilmEvidence evidence, HeldFilm film)
    {
        var shared = film.ExternalIds.Where(id => evidence.ExternalIds[id.Key] is not null).ToList();
        if (shared.Any(id => evidence.ExternalIds[id.Key] == id.Value)) return Say(film, 1, ["id"]);
        if (shared.Count > 0) return Say(film, 0, ["idDiffers"]);
        var (yearScore, yearReason) = Year(evidence.Year, film.Year);
        var (timeScore, timeReason) = RunningTime(evidence.Minutes, film.Minutes);
        return Say(film, Math.Clamp(yearScore + timeScore, 0, 0.99), [.. new[] { "title", yearReason, timeReason }.OfType<string>()]);
    }

    private static (double, string) Year(int? said, int? held) => (said, held) switch
    {
        ({ } a, { } b) when a == b => (0.95, "year"),
        ({ } a, { } b) when Math.Abs(a - b) == 1 => (0.8, "yearNear"),
        ({ }, { }) => (0.2, "yearDiffers"),
        _ => (0.6, "yearUnknown"),
    };

    private static (double, string?) RunningTime(int? said, int? held) => (said, held) switch
    {
        ({ } a, { } b) when Math.Abs(a - b) <= Math.Max(3, b / 20) => (0.2, "runningTime"),
        ({ } a, { } b) when Math.Abs(a - b) > b / 4 => (-0.2, "runningTimeDiffers"),
        _ => (0, null),
    };

    private static Candidate Say(HeldFilm film, double score, IReadOnlyList<string> reasons) =>
        new(film.Id, film.Title, film.Year, Math.Round(score, 2), reasons);
}
