namespace CineOrg.Core.Catalogue;

/// <summary>The fields that sources make statements about; the same words in documents, field → source maps and API.</summary>
public static class Field
{
    // Works: one value (title, tagline, summary and poster once per language).
    public const string Title = "title";
    public const string OriginalTitle = "originalTitle";
    public const string OriginalLanguage = "originalLanguage"; // ISO 639-1
    public const string Kind = "kind";                         // MovieKind word
    public const string Year = "year";                         // when only the year is known
    public const string ReleaseDate = "releaseDate";           // ISO 8601 date
    public const string DurationMinutes = "durationMinutes";   // whole minutes
    public const string Tagline = "tagline";
    public const string Summary = "summary";
    public const string Poster = "poster";                     // ImageFact as JSON
    public const string Rating = "rating";                     // RatingFact as JSON

    // Works: a statement per value.
    public const string AlternativeTitle = "alternativeTitle";
    public const string Country = "countries";                 // of origin, ISO 3166-1 alpha-2
    public const string ProductionCountry = "productionCountries";
    public const string Genre = "genres";                      // lower-case English key: drama, science-fiction
    public const string Keyword = "keywords";
    public const string Credit = "credits";                    // StatedCredit as JSON
    public const string Image = "images";                      // ImageFact as JSON
    public const string WhereToWatch = "whereToWatch";         // WatchFact as JSON
    public const string ExternalId = "externalIds";            // "source:value"
    public const string Collection = "collections";            // StatedCollection as JSON

    // Persons.
    public const string Name = "name";
    public const string AlsoKnownAs = "alsoKnownAs";           // a statement per name
    public const string Born = "born";                         // ISO date, or year
    public const string Died = "died";
    public const string BirthPlace = "birthPlace";
    public const string Nationality = "nationality";           // ISO 3166-1 alpha-2
    public const string Profession = "profession";
    public const string Biography = "biography";
    public const string Portrait = "portrait";                 // ImageFact as JSON
    public const string FilmographyEntry = "filmography";      // StatedFilmographyEntry as JSON
}

/// <summary>One score by one source.</summary>
/// <param name="Value">On <paramref name="Scale"/>.</param>
/// <param name="Votes">How many gave it; null when unknown.</param>
public sealed record RatingFact(double Value, double Scale, int? Votes);

/// <summary>An image elsewhere, with what must be said when it is shown.</summary>
/// <param name="Type"><c>poster, backdrop, portrait, still, logo</c>.</param>
public sealed record ImageFact(string Type, string Url, int? Width, int? Height, string? Language, string? Author, string? Licence, string? LicenceUrl);

/// <summary>One place where a film can be watched in one country.</summary>
/// <param name="Offer"><c>free, subscription, rent, buy, ads</c>.</param>
public sealed record WatchFact(string Country, string Service, string Offer, string? Link, string? LogoUrl);

/// <summary>A saga or series of films that a film belongs to.</summary>
/// <param name="Names">ISO 639-1 (<c>""</c> for any) → what the collection is called; at least one.</param>
/// <param name="ExternalIds">Of the collection itself.</param>
/// <param name="Ordinal">The film's place in it, from 1; null when the source does not count.</param>
public sealed record StatedCollection(IReadOnlyDictionary<string, string> Names, ExternalIds ExternalIds, int? Ordinal);

/// <summary>One film of a collection, held or not.</summary>
/// <param name="Ordinal">Its place, from 1; null when the source does not count: then films stand by year.</param>
public sealed record StatedPart(StatedMovie Movie, int? Ordinal);

/// <summary>A film in somebody's filmography and what they did in it.</summary>
public sealed record StatedFilmographyEntry(StatedMovie Movie, CreditCategory Category, string Role, string? Character);
