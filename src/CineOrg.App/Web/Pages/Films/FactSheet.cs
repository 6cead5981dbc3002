using System.Globalization;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>One line of the sheet, with who says so.</summary>
internal sealed record Fact(string Name, string Value, FactSource? Source);

/// <param name="Url">Page where a reader can check it; only http and https.</param>
internal sealed record FactSource(string Name, string? Url, DateTimeOffset? FetchedAt);

/// <summary>A film's facts in the order people look for them; nothing is shown that is not known.</summary>
internal static class FactSheet
{
    public static IEnumerable<Fact> Of(MovieProfile film, Texts.Texts texts)
    {
        Fact Line(string name, string value, string field) => new(name, value, SourceOf(film, texts, field));
        if (film.OriginalTitle is { } title) yield return Line(texts.OriginalTitle, title, Field.OriginalTitle);
        if (film.OriginalLanguage is { } language) yield return Line(texts.OriginalLanguage, texts.LanguageName(language), Field.OriginalLanguage);
        if (film.ReleaseDate is { } date) yield return Line(texts.Released, texts.DateName(date), Field.ReleaseDate);
        if (film.DurationMinutes is { } length) yield return Line(texts.Duration, texts.Length(length), Field.DurationMinutes);
        if (film.Countries.Count > 0) yield return Line(texts.Countries, string.Join(", ", film.Countries.Select(texts.CountryName)), Field.Country);
        // Said only where it says more than the country of origin.
        if (film.ProductionCountries.Except(film.Countries).Any()) yield return Line(texts.ProducedIn, string.Join(", ", film.ProductionCountries.Select(texts.CountryName)), Field.ProductionCountry);
        if (film.Genres.Count > 0) yield return Line(texts.Genres, string.Join(", ", film.Genres.Select(texts.GenreName)), Field.Genre);
        if (film.Keywords.Count > 0) yield return Line(Keywords(texts), string.Join(", ", film.Keywords), Field.Keyword);
        if (film.Rating is { } rating) yield return Line(texts.Rating, Score(rating, texts), Field.Rating);
    }

    /// <summary>True for addresses that a page may link to.</summary>
    public static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");

    // Sources write them in English alone; who reads another language is told so.
    private static string Keywords(Texts.Texts texts) =>
        texts.Language == "en" ? texts.Keywords : $"{texts.Keywords} ({string.Format(texts.Culture, texts.InLanguage, texts.LanguageName("en"))})";

    private static string Score(RatingFact rating, Texts.Texts texts) =>
        rating.Value.ToString("0.#", texts.Culture) + " / " + rating.Scale.ToString("0", CultureInfo.InvariantCulture)
        + (rating.Votes is { } votes ? $" ({texts.VoteCount.Of(votes)})" : "");

    private static FactSource? SourceOf(MovieProfile film, Texts.Texts texts, string field)
    {
        if (!film.Sources.TryGetValue(field, out var source)) return null;
        var page = film.SourcePages.GetValueOrDefault(source);
        return new(SourceCredits.NameOf(source, texts), IsWeb(page?.Url) ? page!.Url : null, page?.FetchedAt);
    }
}
