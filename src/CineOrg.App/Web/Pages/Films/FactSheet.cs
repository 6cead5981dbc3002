using System.Globalization;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>One line of the sheet, with who says so.</summary>
/// <param name="Shelves">The same value by its parts, each with the shelf on which its other films stand; empty where there is none.</param>
public sealed record SheetLine(string Name, string Value, string Field, FactSource? Source, IReadOnlyList<SheetLink> Shelves);

/// <param name="Path">Null where no shelf can have that name.</param>
public sealed record SheetLink(string Text, string? Path, string? Language);

/// <param name="Url">Page where a reader can check it; only http and https.</param>
public sealed record FactSource(string Name, string? Url, DateTimeOffset? FetchedAt);

/// <summary>A film's facts in the order people look for them; nothing is shown that is not known.</summary>
internal static class FactSheet
{
    public static IEnumerable<SheetLine> Of(MovieProfile film, Texts.Texts texts)
    {
        SheetLine Line(string name, string value, string field) => new(name, value, field, SourceOf(film, texts, field), []);
        SheetLine Shelved(ShelfKind kind, string name, IEnumerable<string> values, string field)
        {
            IReadOnlyList<SheetLink> links = [.. values.Select(value => FilmShelves.Link(kind, value, texts))];
            return Line(name, string.Join(", ", links.Select(link => link.Text)), field) with { Shelves = links };
        }

        if (film.OriginalTitle is { } title) yield return Line(texts.OriginalTitle, title, Field.OriginalTitle);
        if (film.OriginalLanguage is { } language) yield return Line(texts.OriginalLanguage, texts.LanguageName(language), Field.OriginalLanguage);
        if (film.ReleaseDate is { } date) yield return Line(texts.Released, texts.DateName(date), Field.ReleaseDate);
        if (film.DurationMinutes is { } length) yield return Line(texts.Duration, texts.Length(length), Field.DurationMinutes);
        if (film.Countries.Count > 0) yield return Shelved(ShelfKind.Countries, texts.Countries, film.Countries, Field.Country);
        // Said only where it says more than the country of origin.
        if (film.ProductionCountries.Except(film.Countries).Any()) yield return Line(texts.ProducedIn, string.Join(", ", film.ProductionCountries.Select(texts.CountryName)), Field.ProductionCountry);
        if (film.Genres.Count > 0) yield return Shelved(ShelfKind.Categories, texts.Genres, film.Genres, Field.Genre);
        if (film.Keywords.Count > 0) yield return Shelved(ShelfKind.Keywords, Keywords(texts), film.Keywords, Field.Keyword);
        foreach (var country in film.Releases.GroupBy(release => release.Country))
            yield return Line($"{texts.Released} ({texts.CountryName(country.Key)})", string.Join(" · ", country.Select(release => Release(release, texts))), Field.Release);
        if (Certificates(film, texts) is { Length: > 0 } certificates) yield return Line(texts.Certificate, certificates, Field.Release);
        foreach (var rating in film.Ratings)
            yield return new($"{texts.Rating} ({SourceCredits.NameOf(rating.By ?? rating.Source ?? "", texts)})", Score(rating, texts), Field.Rating, SourceNamed(film, texts, rating.Source), []);
        if (film.Awards.Count > 0) yield return Line(texts.Awards, string.Join(" · ", film.Awards.Select(award => Award(award, texts))), Field.Award);
    }

    /// <summary>True for addresses that a page may link to.</summary>
    public static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");

    // Sources write them in English alone; who reads another language is told so.
    private static string Keywords(Texts.Texts texts) =>
        texts.Language == "en" ? texts.Keywords : $"{texts.Keywords} ({string.Format(texts.Culture, texts.InLanguage, texts.LanguageName("en"))})";

    private static string Score(RatingFact rating, Texts.Texts texts) =>
        rating.Value.ToString("0.#", texts.Culture) + " / " + rating.Scale.ToString("0", CultureInfo.InvariantCulture)
        + (rating.Votes is { } votes ? $" ({texts.VoteCount.Of(votes)})" : "");

    private static string Release(ReleaseFact release, Texts.Texts texts) =>
        texts.DateName(release.Date) + (release.Type is { } type ? ", " + texts.ReleaseName(type) : "");

    private static string Certificates(MovieProfile film, Texts.Texts texts) => string.Join(", ", film.Releases
        .Where(release => release.Certificate is not null).DistinctBy(release => (release.Country, release.Certificate))
        .Select(release => $"{release.Certificate} ({texts.CountryName(release.Country)})"));

    private static string Award(AwardFact award, Texts.Texts texts)
    {
        string?[] about = [award.Year?.ToString(CultureInfo.InvariantCulture), award.For, award.Won ? null : texts.Nominated];
        return about.Any(word => word is not null) ? $"{award.Name} ({string.Join(", ", about.OfType<string>())})" : award.Name;
    }

    private static FactSource? SourceOf(MovieProfile film, Texts.Texts texts, string field) => SourceNamed(film, texts, film.Sources.GetValueOrDefault(field));

    private static FactSource? SourceNamed(MovieProfile film, Texts.Texts texts, string? source)
    {
        if (source is null) return null;
        var page = film.SourcePages.GetValueOrDefault(source);
        return new(SourceCredits.NameOf(source, texts), IsWeb(page?.Url) ? page!.Url : null, page?.FetchedAt);
    }
}
