using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>What must be said when a source's data is shown, and only then.</summary>
internal static class SourceCredits
{
    public static IEnumerable<string> For(MovieProfile film, Texts.Texts texts)
    {
        foreach (var sentence in For(film.Sources.Values, texts)) yield return sentence;
        if (film.WhereToWatch.Count > 0) yield return texts.CreditJustWatch;
    }

    public static IEnumerable<string> For(IEnumerable<string> sources, Texts.Texts texts) => sources
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(source => Sentence(source, texts)).OfType<string>();

    public static string NameOf(string source, Texts.Texts texts) => source switch
    {
        "tmdb" => "TMDB",
        "imdb" => "IMDb",
        "wikidata" => "Wikidata",
        "wikipedia" => "Wikipedia",
        "omdb" => "OMDb",
        "demo" => "CineOrg demo pack",
        "file" => texts.FromFileName,
        "person" => texts.ByAPerson,
        _ => source,
    };

    private static string? Sentence(string source, Texts.Texts texts) => source switch
    {
        "tmdb" => texts.CreditTmdb,
        "imdb" => texts.CreditImdb,
        "wikidata" => texts.CreditWikidata,
        "wikipedia" => texts.CreditWikimedia,
        "demo" => texts.CreditDemo,
        _ => null,
    };
}
