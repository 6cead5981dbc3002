using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Catalogue;

/// <summary>Which source each shown value comes from: field, or field.language for texts.</summary>
internal static class FieldSources
{
    public static Dictionary<string, string> Of(ResolvedMovie movie)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        Texts(sources, Field.Title, movie.Titles);
        Texts(sources, Field.SortTitle, movie.SortTitles);
        Texts(sources, Field.Tagline, movie.Taglines);
        Texts(sources, Field.Summary, movie.Summaries);
        One(sources, Field.OriginalTitle, movie.OriginalTitle);
        One(sources, Field.OriginalLanguage, movie.OriginalLanguage);
        One(sources, Field.Kind, movie.Kind);
        One(sources, Field.Year, movie.Year);
        One(sources, Field.ReleaseDate, movie.ReleaseDate);
        One(sources, Field.DurationMinutes, movie.DurationMinutes);
        One(sources, Field.Poster, movie.Poster);
        One(sources, Field.Rating, movie.Ratings);
        One(sources, Field.Country, movie.Countries);
        One(sources, Field.ProductionCountry, movie.ProductionCountries);
        One(sources, Field.Genre, movie.Genres);
        One(sources, Field.Keyword, movie.Keywords);
        One(sources, Field.Image, movie.Images);
        One(sources, Field.WhereToWatch, movie.WhereToWatch);
        One(sources, Field.Award, movie.Awards);
        One(sources, Field.Release, movie.Releases);
        One(sources, Field.Credit, movie.Credits);
        return sources;
    }

    public static Dictionary<string, string> Of(ResolvedPerson person)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        One(sources, Field.Name, person.Name);
        One(sources, Field.Born, person.Born);
        One(sources, Field.Died, person.Died);
        One(sources, Field.BirthPlace, person.BirthPlace);
        One(sources, Field.Nationality, person.Nationality);
        One(sources, Field.Profession, person.Profession);
        One(sources, Field.Portrait, person.Portrait);
        Texts(sources, Field.Biography, person.Biographies);
        return sources;
    }

    private static void One<T>(Dictionary<string, string> sources, string field, Chosen<T>? chosen)
    {
        if (chosen is not null) sources[field] = chosen.Source;
    }

    private static void Texts(Dictionary<string, string> sources, string field, IReadOnlyDictionary<string, Chosen<string>> texts)
    {
        foreach (var (language, chosen) in texts) sources[language.Length == 0 ? field : $"{field}.{language}"] = chosen.Source;
    }
}
