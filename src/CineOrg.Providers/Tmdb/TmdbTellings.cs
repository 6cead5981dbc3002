namespace CineOrg.Providers.Tmdb;

/// <summary>What TMDB says of a film, and in which languages and countries it is wanted.</summary>
/// <param name="Languages">ISO 639-1, most wanted first.</param>
/// <param name="Countries">ISO 3166-1 alpha-2, the readers'.</param>
internal sealed record TmdbTelling(TmdbMovie Movie, IReadOnlyList<string> Languages, IReadOnlyList<string> Countries)
{
    private readonly IReadOnlyList<TmdbTranslation> _translations = Movie.Translations?.Translations ?? [];

    /// <summary>Null where nobody has translated it and it is not the film's own language.</summary>
    public string? Title(string language) =>
        Text(language, data => data.Title) is { } translated ? translated
        : language == Movie.OriginalLanguage ? Movie.OriginalTitle
        : language == "en" && (_translations.Count == 0 || Any(language)) ? Movie.Title : null;

    public string? Overview(string language) => Text(language, data => data.Overview) ?? (language == "en" ? Movie.Overview : null);
    public string? Tagline(string language) => Text(language, data => data.Tagline) ?? (language == "en" ? Movie.Tagline : null);

    public string? Text(string language, Func<TmdbTranslated, string?> read) => TmdbTranslating.Best(_translations, language, Countries, read);

    private bool Any(string language) => _translations.Any(translation => translation.Language == language);
}

internal static class TmdbTranslating
{
    /// <summary>The readers' country's wording first, then that of the language's own country (<c>fr-FR</c>), then any.</summary>
    public static string? Best(
        IReadOnlyList<TmdbTranslation> translations, string language, IReadOnlyList<string> countries, Func<TmdbTranslated, string?> read) =>
        translations.Where(translation => translation.Language == language && translation.Data is not null)
            .Select(translation => (Text: read(translation.Data!), translation.Country))
            .Where(said => !string.IsNullOrWhiteSpace(said.Text))
            .OrderBy(said => Rank(said.Country, language, countries)).Select(said => said.Text).FirstOrDefault();

    private static int Rank(string? country, string language, IReadOnlyList<string> countries)
    {
        for (var rank = 0; rank < countries.Count; rank++)
            if (countries[rank] == country) return rank;
        return string.Equals(country, language, StringComparison.OrdinalIgnoreCase) ? countries.Count : countries.Count + 1;
    }
}
