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
    }
}
