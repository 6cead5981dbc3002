using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.Matching;

namespace CineOrg.Core.Enrichment.Identifying;

/// <summary>Films that several sources propose, made one where they are one.</summary>
internal static class Proposals
{
    /// <summary>
    /// By shared ids; then, two that no id parts, of different sources, by title and year, when each source has but one such film.
    /// </summary>
    public static IReadOnlyList<KnownFilm> Join(IEnumerable<MovieCandidate> proposed)
    {
        var films = new List<KnownFilm>();
        foreach (var film in proposed.Select(Known))
        {
            var same = films.Where(other => ShareId(other, film) && !Contradict(other, film)).ToList();
            films.RemoveAll(same.Contains);
            films.Add(same.Aggregate(film, (all, other) => Both(other, all)));
        }
        foreach (var namesakes in films.Where(film => film.Year is not null).GroupBy(film => (TitleForm.Of(film.Title).Same, film.Year)).Where(group => group.Count() == 2).ToList())
            if (namesakes.ToList() is [var one, var other] && !one.Sources.Intersect(other.Sources).Any() && !Contradict(one, other))
            {
                films.RemoveAll(namesakes.Contains);
                films.Add(Both(one, other));
            }
        return films;
    }

    public static KnownFilm Known(MovieCandidate film) => new(film.Title, film.Year, film.DurationMinutes,
        film.ExternalIds.With(ExternalIds.Of(film.Source, film.ExternalId)))
    {
        OriginalTitle = film.OriginalTitle, OtherTitles = film.OtherTitles, Directors = film.Directors, Kind = film.Kind, Poster = film.Poster,
        Sources = [film.Source],
    };

    private static KnownFilm Both(KnownFilm one, KnownFilm other) => one with
    {
        OtherTitles = [.. one.OtherTitles.Append(other.Title).Append(other.OriginalTitle).Concat(other.OtherTitles).OfType<string>().Distinct()],
        Year = one.Year ?? other.Year,
        Minutes = one.Minutes ?? other.Minutes,
        ExternalIds = one.ExternalIds.With(other.ExternalIds),
        Directors = [.. one.Directors.Union(other.Directors)],
        Poster = one.Poster ?? other.Poster,
        Sources = [.. one.Sources.Union(other.Sources).Order(StringComparer.Ordinal)],
    };

    private static bool ShareId(KnownFilm one, KnownFilm other) => one.ExternalIds.Any(id => other.ExternalIds[id.Key] == id.Value);

    private static bool Contradict(KnownFilm one, KnownFilm other) =>
        one.ExternalIds.Any(id => other.ExternalIds[id.Key] is { } theirs && theirs != id.Value);
}
