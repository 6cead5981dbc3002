using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Films;

internal sealed record ExternalPage(string Name, string Url);

/// <summary>A film's pages in the encyclopedias that people know, by its ids there (checked by pattern before they were stored).</summary>
internal static class ExternalPages
{
    public static IEnumerable<ExternalPage> Of(MovieProfile film)
    {
        var ids = film.ExternalIds;
        if (ids.TryGetValue("wikidata", out var item)) yield return new("Wikidata", $"https://www.wikidata.org/wiki/{item}");
        if (ids.TryGetValue("imdb", out var title)) yield return new("IMDb", $"https://www.imdb.com/title/{title}/");
        if (ids.TryGetValue("tmdb", out var movie)) yield return new("TMDB", $"https://www.themoviedb.org/movie/{movie}");
        if (ids.TryGetValue("tmdbtv", out var series)) yield return new("TMDB", $"https://www.themoviedb.org/tv/{series}");
        if (ids.TryGetValue("allocine", out var allocine)) yield return new("AlloCiné", $"https://www.allocine.fr/film/fichefilm_gen_cfilm={allocine}.html");
        if (ids.TryGetValue("rottentomatoes", out var tomatoes)) yield return new("Rotten Tomatoes", $"https://www.rottentomatoes.com/{tomatoes}");
        if (ids.TryGetValue("filmaffinity", out var affinity)) yield return new("FilmAffinity", $"https://www.filmaffinity.com/en/film{affinity}.html");
        if (ids.TryGetValue("trakt", out var trakt)) yield return new("Trakt", $"https://trakt.tv/{trakt}");
        if (ids.TryGetValue("netflix", out var netflix)) yield return new("Netflix", $"https://www.netflix.com/title/{netflix}");
    }
}
