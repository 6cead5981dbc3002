using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>What must be said when a source's data is shown, and only then.</summary>
internal static class SourceCredits
{
    public static IEnumerable<string> For(MovieProfile film, Texts.Texts texts)
    {
        foreach (var sentence in For(film.Sources.Values.Concat(Told(film)), texts)) yield return sentence;
        if (film.WhereToWatch.Any(place => place.Source is "tmdb" or null)) yield return texts.CreditJustWatch;
    }

    public static IEnumerable<string> For(IEnumerable<string> sources, Texts.Texts texts) => sources
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(source => Sentence(source, texts)).OfType<string>();

    // Lists are gathered from several sources; the map names only the first.
    private static IEnumerable<string> Told(MovieProfile film) => film.Ratings.Select(rating => rating.Source)
        .Append(film.Poster?.Source).Concat(film.Images.Select(image => image.Source)).Concat(film.WhereToWatch.Select(place => place.Source)).OfType<string>();

    public static string NameOf(string source, Texts.Texts texts) => source switch
    {
        "tmdb" => "TMDB",
        "tmdb-images" => $"TMDB · {texts.Images}",
        "commons-images" => $"Wikimedia Commons · {texts.Images}",
        "images" => texts.Images,
        "imdb" => "IMDb",
        "wikidata" => "Wikidata",
        "wikipedia" => "Wikipedia",
        "omdb" => "OMDb",
        "rottentomatoes" => "Rotten Tomatoes",
        "metacritic" => "Metacritic",
        "demo" => texts.FromDemo,
        "file" => texts.FromFileName,
        "correction" => texts.ByAPerson,
        "nfo" => texts.FromNote,
        "credits" => texts.FromCredits,
        _ => source,
    };

    private static string? Sentence(string source, Texts.Texts texts) => source switch
    {
        "tmdb" => texts.CreditTmdb,
        "imdb" => texts.CreditImdb,
        "wikidata" => texts.CreditWikidata,
        "wikipedia" => texts.CreditWikimedia,
        "omdb" => texts.CreditOmdb,
        "demo" => texts.CreditDemo,
        _ => null,
    };
}
