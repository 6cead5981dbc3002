using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Matching;

/// <summary>
/// Judges which film evidence means, among films that are held as among those that sources propose. A pure function: the same evidence
/// gives the same judgement. The reasons it names: <c>id, title, titleAlike, titleNear, titlePart, titleOther, year, yearNear, yearUnknown,
/// yearDiffers, runningTime, runningTimeDiffers, director, directorDiffers, onlyOne, agree</c>.
/// </summary>
public static class FilmMatcher
{
    /// <summary>The best must lead the next by this much.</summary>
    public const double Margin = 0.05;

    /// <summary>A title that only sources' own search likened to ours is shown to a person, never taken.</summary>
    private const double Found = 0.1;

    /// <summary>Best first; films that cannot be the one are left out.</summary>
    /// <param name="isWhole">The films are all that the sources know, so that a title nobody else bears says something.</param>
    public static IReadOnlyList<Candidate> Rank(FilmEvidence evidence, IEnumerable<KnownFilm> films, bool isWhole = false)
    {
        List<KnownFilm> all = [.. films];
        var bearers = isWhole ? all.Count(film => Agreement(evidence, film) >= TitleAgreement.Alike) : 0;
        List<FilmEvidence> others = [.. evidence.OtherReadings()];
        return [.. all.Select(film => others.Select(other => Judge(other, film, isOnlyBearer: false)).Prepend(Judge(evidence, film, bearers == 1)).MaxBy(read => read.Score)!)
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.MovieId)
            .ThenBy(candidate => candidate.Year).ThenBy(candidate => candidate.Title, StringComparer.Ordinal)];
    }

    /// <summary>The film meant, or null when a person must look: too weak, or two films nearly as good.</summary>
    public static Candidate? Choose(IReadOnlyList<Candidate> ranked, double threshold) =>
        ranked is [var best, ..] && best.Score >= threshold && (ranked.Count == 1 || best.Score - ranked[1].Score >= Margin) ? best : null;

    private static Candidate Judge(FilmEvidence evidence, KnownFilm film, bool isOnlyBearer)
    {
        var shared = film.ExternalIds.Where(id => evidence.ExternalIds[id.Key] is not null).ToList();
        if (shared.Any(id => evidence.ExternalIds[id.Key] == id.Value)) return Say(film, 1, ["id"]);
        if (shared.Count > 0 || (film.Kind == MovieKind.Series) != evidence.IsSeries) return Say(film, 0, []);
        var title = Title(Agreement(evidence, film));
        var year = Year(evidence.Year, film.Year, title.Reason == "title" && isOnlyBearer);
        IReadOnlyList<(double Weight, string? Reason)> witnesses =
            [title, year, RunningTime(evidence.Minutes, film.Minutes), Director(evidence, film), Sources(film)];
        var score = title.Weight < 0.5 ? (year.Reason is "year" or "yearNear" ? Found : 0) : Math.Clamp(witnesses.Sum(one => one.Weight), Found, 0.99);
        return Say(film, score, [.. witnesses.Select(one => one.Reason).OfType<string>()]);
    }

    private static TitleAgreement Agreement(FilmEvidence evidence, KnownFilm film) => TitleLikeness.Best(
        [evidence.Title, .. evidence.OtherTitles],
        film.OriginalTitle is { } original ? [film.Title, original, .. film.OtherTitles] : [film.Title, .. film.OtherTitles]);

    private static (double Weight, string Reason) Title(TitleAgreement agreement) => agreement switch
    {
        TitleAgreement.Same => (0.6, "title"),
        TitleAgreement.Alike => (0.54, "titleAlike"),
        TitleAgreement.Near => (0.52, "titleNear"),
        TitleAgreement.Part => (0.51, "titlePart"),
        _ => (0, "titleOther"),
    };

    private static (double Weight, string Reason) Year(int? said, int? known, bool isOnlyBearer) => (said, known) switch
    {
        ({ } a, { } b) when a == b => (0.35, "year"),
        ({ } a, { } b) when Math.Abs(a - b) == 1 => (0.27, "yearNear"),
        ({ }, { }) => (-0.4, "yearDiffers"),
        _ => isOnlyBearer ? (0.27, "onlyOne") : (0, "yearUnknown"),
    };

    private static (double, string?) RunningTime(int? said, int? known) => (said, known) switch
    {
        ({ } a, { } b) when Math.Abs(a - b) <= Math.Max(3, b / 20) => (0.1, "runningTime"),
        ({ } a, { } b) when Math.Abs(a - b) > b / 4 => (-0.2, "runningTimeDiffers"),
        _ => (0, null),
    };

    private static (double, string?) Director(FilmEvidence evidence, KnownFilm film) =>
        evidence.Directors.Count == 0 || film.Directors.Count == 0 ? (evidence.IsGuessed ? -0.15 : 0, null)
        : evidence.Directors.Any(said => film.Directors.Any(known => IsNamed(said, known))) ? (0.15, "director") : (-0.15, "directorDiffers");

    // A family name is enough: "Chaplin" is Charlie Chaplin.
    private static bool IsNamed(string said, string known) => !TitleKey.Of(said).Split(' ').Except(TitleKey.Of(known).Split(' ')).Any();

    private static (double, string?) Sources(KnownFilm film) => film.Sources.Count > 1 ? (0.02, "agree") : (0, null);

    private static Candidate Say(KnownFilm film, double score, IReadOnlyList<string> reasons) =>
        new(film.MovieId, film.Title, film.Year, Math.Round(score, 2), reasons)
        {
            OriginalTitle = film.OriginalTitle, Minutes = film.Minutes, Poster = film.Poster, Sources = film.Sources,
            ExternalIds = film.ExternalIds.ToDictionary(id => id.Key, id => id.Value),
        };
}
