using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Tmdb;

/// <summary>When a film came out where the readers live, in the order of the dates.</summary>
internal static class TmdbReleases
{
    private const int MostPerCountry = 8;
    private static readonly Dictionary<int, string> Types = new()
    {
        [1] = "premiere", [2] = "limited", [3] = "cinema", [4] = "digital", [5] = "physical", [6] = "tv",
    };

    public static IEnumerable<ReleaseFact> Of(TmdbMovie movie, IReadOnlyList<string> countries) =>
        from country in countries
        from release in (movie.ReleaseDates?.Results ?? []).Where(one => one.Country == country).SelectMany(one => one.ReleaseDates ?? [])
            .Select(one => Fact(country, one)).OfType<ReleaseFact>().OrderBy(one => one.Date, StringComparer.Ordinal).Take(MostPerCountry)
        select release;

    private static ReleaseFact? Fact(string country, TmdbRelease release) =>
        release.ReleaseDate is { Length: >= 10 } time && TmdbWords.Date(time[..10]) is { } date
            ? new(country, date, release.Type is { } type ? Types.GetValueOrDefault(type) : null,
                release.Certification is { Length: > 0 and <= 20 } certificate ? certificate : null)
            : null;
}
