using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Finds which of a source's films is ours. A film with an id that the source can be asked by needs no search; else the source's
/// candidates are scored, and only a clear winner above the threshold is believed: a wrong film is worse than none.
/// </summary>
public static class Identification
{
    /// <summary>The best must lead the next by this much.</summary>
    public const double Margin = 0.1;

    /// <summary>Asks one source for all ids of a film; null when the source can neither search nor tell ids.</summary>
    public static Ask? By(ISource source, double threshold) => (source as IMovieSearch, source as IExternalIds) switch
    {
        (null, null) => null,
        (null, { } ids) => ids.ExternalIds,
        var (search, ids) => async (movie, stop) =>
            await ByIds(ids, movie, stop) ?? await BySearch(search, ids, movie, threshold, stop),
    };

    /// <summary>0–1: how surely a candidate is the film of this title and year.</summary>
    public static double Score(string title, int? year, MovieCandidate candidate)
    {
        var key = TitleKey.Of(title);
        string?[] titles = [candidate.Title, candidate.OriginalTitle, .. candidate.OtherTitles];
        if (key.Length == 0 || !titles.Any(other => other is not null && TitleKey.Of(other) == key)) return 0;
        return (year, candidate.Year) switch
        {
            ({ } ours, { } theirs) => Math.Abs(ours - theirs) switch { 0 => 1.0, 1 => 0.9, _ => 0.2 },
            _ => 0.86, // the year is unknown: believed only when nobody else bears the title
        };
    }

    // Null: none of the ids held means anything to the source, so it has to be searched.
    private static async Task<Answer?> ByIds(IExternalIds? ids, Subject movie, CancellationToken stop)
    {
        if (ids is null || movie.ExternalIds.Count == 0) return null;
        var answer = await ids.ExternalIds(movie, stop);
        return answer is Answer.Nothing ? null : answer;
    }

    private static async Task<Answer> BySearch(IMovieSearch search, IExternalIds? ids, Subject movie, double threshold, CancellationToken stop)
    {
        var candidates = await search.SearchMovies(movie.Title, movie.Year, movie.Languages, stop);
        var ranked = candidates.Select(candidate => (candidate, Score: Score(movie.Title, movie.Year, candidate)))
            .OrderByDescending(one => one.Score).ToList();
        if (ranked.Count == 0 || ranked[0].Score < threshold) return new Answer.Nothing();
        if (ranked.Count > 1 && ranked[0].Score - ranked[1].Score < Margin) return new Answer.Nothing();
        var best = ranked[0].candidate;
        var known = movie.ExternalIds.With(best.ExternalIds).With(ExternalIds.Of(best.Source, best.ExternalId));
        return ids is null ? Told(best, known) : await ids.ExternalIds(movie with { ExternalIds = known }, stop);
    }

    private static Answer.Found Told(MovieCandidate best, ExternalIds known) => new(best.ExternalId, null,
        [.. known.Select(id => new Statement(Field.ExternalId, null, $"{id.Key}:{id.Value}", Enrichers.ExternalIds))]);
}
