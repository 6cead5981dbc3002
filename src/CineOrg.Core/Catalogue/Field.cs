namespace CineOrg.Core.Catalogue;

/// <summary>The fields that sources make statements about; the same words in documents, field → source maps and API.</summary>
public static class Field
{
    // Works: one value (title, tagline, summary and poster once per language).
    public const string Title = "title";
    public const string SortTitle = "sortTitle";               // where the title stands in a list
    public const string OriginalTitle = "originalTitle";
    public const string OriginalLanguage = "originalLanguage"; // ISO 639-1
    public const string Kind = "kind";                         // MovieKind word
    public const string Year = "year";                         // when only the year is known
    public const string ReleaseDate = "releaseDate";           // ISO 8601 date
    public const string DurationMinutes = "durationMinutes";   // whole minutes
    public const string Tagline = "tagline";
    public const string Summary = "summary";
    public const string Poster = "poster";                     // ImageFact as JSON

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
    public const string Rating = "rating";                     // RatingFact as JSON
    public const string Award = "awards";                      // AwardFact as JSON
    public const string Release = "releases";                  // ReleaseFact as JSON
    public const string Studio = "studios";
    public const string AgeRating = "ageRating";               // as the source writes it: FR:12, PG-13
    public const string Locked = "locked";                     // a field that a person locked in the source: it stands above the order of trust

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

/// <summary>One score, by those who gave it.</summary>
/// <param name="Value">On <paramref name="Scale"/>.</param>
/// <param name="Votes">How many gave it; null when unknown.</param>
/// <param name="By">Whose readers or critics: <c>imdb, rottentomatoes, metacritic</c>; null for the telling source's own.</param>
/// <param name="Source">Who tells it; filled in when facts are merged.</param>
public sealed record RatingFact(double Value, double Scale, int? Votes, string? By = null, string? Source = null);

/// <summary>An image elsewhere, with what must be said when it is shown.</summary>
/// <param name="Type"><c>poster, backdrop, portrait, still, logo</c>.</param>
/// <param name="Page">Where a reader finds the image with its author and licence; null when there is no such page.</param>
/// <param name="Source">Who tells of it; filled in when facts are merged.</param>
public sealed record ImageFact(
    string Type, string Url, int? Width, int? Height, string? Language, string? Author, string? Licence, string? LicenceUrl,
    string? Page = null, string? Source = null);

/// <summary>One place where a film can be watched in one country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, or <see cref="Everywhere"/>.</param>
/// <param name="Offer"><c>free, subscription, rent, buy, ads</c>.</param>
/// <param name="Source">Who tells it; filled in when facts are merged.</param>
public sealed record WatchFact(string Country, string Service, string Offer, string? Link, string? LogoUrl, string? Source = null)
{
    /// <summary>The world, as UN M49 and CLDR number it.</summary>
    public const string Everywhere = "001";
}

/// <summary>A prize that a film won or was nominated for.</summary>
/// <param name="Year">Of the ceremony; null when unknown.</param>
/// <param name="For">The person honoured, when the prize is somebody's.</param>
public sealed record AwardFact(string Name, int? Year, bool Won, string? For);

/// <summary>When a film came out in one country, and whom it was passed for.</summary>
/// <param name="Date">ISO 8601.</param>
/// <param name="Type"><c>premiere, limited, cinema, digital, physical, tv</c>; null when unknown.</param>
/// <param name="Certificate">As that country words it: <c>12</c>, <c>PG-13</c>; null when unknown.</param>
public sealed record ReleaseFact(string Country, string Date, string? Type, string? Certificate);

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
