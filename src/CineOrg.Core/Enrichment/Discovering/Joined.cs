using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Discovering;

/// <summary>
/// Several sources' candidates as films, each once: two are the same film when they share an id, or when each comes from sources that
/// the other lacks and kind, title and year are the same.
/// </summary>
internal static class Joined
{
    /// <summary>Longest list that is shown.</summary>
    public const int Most = 24;

    /// <param name="text">What was searched for: films so called come first, then those that begin so, then the sources' own order.</param>
    public static IReadOnlyList<FoundFilm> Films(string text, IEnumerable<MovieCandidate> candidates)
    {
        var films = new List<FoundFilm>();
        foreach (var candidate in candidates) Add(films, candidate);
        var key = TitleKey.Of(text);
        return [.. films.OrderBy(film => Distance(key, film)).Take(Most)];
    }

    private static void Add(List<FoundFilm> films, MovieCandidate candidate)
    {
        var ids = ExternalIds.Of(candidate.Source, candidate.ExternalId).With(candidate.ExternalIds);
        if (ids.Count == 0) return;
        var same = films.FindIndex(film => IsSame(film, candidate, ids));
        if (same < 0)
        {
            films.Add(new(candidate.Source, candidate.ExternalId, new(candidate.Title, candidate.OriginalTitle, candidate.Year, candidate.Kind, ids),
                candidate.DurationMinutes, [candidate.Source]));
            return;
        }
        var first = films[same];
        films[same] = first with
        {
            Film = first.Film with { ExternalIds = first.Film.ExternalIds.With(ids), Year = first.Film.Year ?? candidate.Year },
            DurationMinutes = first.DurationMinutes ?? candidate.DurationMinutes,
            Sources = [.. first.Sources.Append(candidate.Source).Distinct()],
        };
    }

    private static bool IsSame(FoundFilm film, MovieCandidate candidate, ExternalIds ids)
    {
        if (ids.Any(id => film.Film.ExternalIds[id.Key] == id.Value)) return true;
        if (ids.Any(id => film.Film.ExternalIds[id.Key] is not null)) return false;
        return film.Film.Year is not null && film.Film.Year == candidate.Year && film.Film.Kind == candidate.Kind
            && Keys(film.Film.Title, film.Film.OriginalTitle).Intersect(Keys(candidate.Title, candidate.OriginalTitle)).Any();
    }

    private static IEnumerable<string> Keys(string title, string? original) =>
        new[] { title, original ?? title }.Select(TitleKey.Of).Where(key => key.Length > 0);

    private static int Distance(string key, FoundFilm film)
    {
        var keys = Keys(film.Film.Title, film.Film.OriginalTitle).ToList();
        return keys.Contains(key) ? 0 : keys.Exists(title => title.StartsWith(key, StringComparison.Ordinal)) ? 1 : 2;
    }
}
