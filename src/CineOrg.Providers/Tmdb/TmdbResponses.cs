using System.Text.Json.Serialization;

namespace CineOrg.Providers.Tmdb;

/// <summary>A film with everything that one request can append. TMDB leaves out and nulls freely, so everything may be absent.</summary>
internal sealed record TmdbMovie
{
    public long Id { get; set; }
    public bool? Adult { get; set; }
    public string? ImdbId { get; set; }
    public string? Title { get; set; }
    public string? OriginalTitle { get; set; }
    public string? OriginalLanguage { get; set; }
    public string? Overview { get; set; }
    public string? Tagline { get; set; }
    public string? ReleaseDate { get; set; }
    public int? Runtime { get; set; }
    public double? VoteAverage { get; set; }
    public int? VoteCount { get; set; }
    public string? PosterPath { get; set; }
    public IReadOnlyList<TmdbGenre>? Genres { get; set; }
    public IReadOnlyList<int>? GenreIds { get; set; }
    public IReadOnlyList<TmdbCountry>? ProductionCountries { get; set; }
    public IReadOnlyList<string>? OriginCountry { get; set; }
    public TmdbNamed? BelongsToCollection { get; set; }
    public TmdbCredits? Credits { get; set; }
    public TmdbImages? Images { get; set; }
    public TmdbKeywords? Keywords { get; set; }
    public TmdbExternalIds? ExternalIds { get; set; }
    public TmdbReleaseDates? ReleaseDates { get; set; }
    public TmdbTranslations? Translations { get; set; }
    public TmdbAlternativeTitles? AlternativeTitles { get; set; }

    [JsonPropertyName("watch/providers")]
    public TmdbWatch? WatchProviders { get; set; }
}

internal sealed record TmdbGenre(int Id);
internal sealed record TmdbNamed(long Id, string? Name);
internal sealed record TmdbCountry([property: JsonPropertyName("iso_3166_1")] string? Code);
internal sealed record TmdbKeywords(IReadOnlyList<TmdbKeyword>? Keywords);
internal sealed record TmdbKeyword(string? Name);
internal sealed record TmdbExternalIds(string? ImdbId, string? WikidataId);
internal sealed record TmdbAlternativeTitles(IReadOnlyList<TmdbTitle>? Titles);
internal sealed record TmdbTitle(string? Title);

internal sealed record TmdbTranslations(IReadOnlyList<TmdbTranslation>? Translations);
internal sealed record TmdbTranslation(
    [property: JsonPropertyName("iso_639_1")] string? Language, [property: JsonPropertyName("iso_3166_1")] string? Country, TmdbTranslated? Data);

/// <param name="Title">Empty where the original title stands.</param>
/// <param name="Name">A person's or collection's.</param>
internal sealed record TmdbTranslated(string? Title, string? Name, string? Overview, string? Tagline, string? Biography);

/// <param name="Results">A country's dates each.</param>
internal sealed record TmdbReleaseDates(IReadOnlyList<TmdbCountryReleases>? Results);
internal sealed record TmdbCountryReleases([property: JsonPropertyName("iso_3166_1")] string? Country, IReadOnlyList<TmdbRelease>? ReleaseDates);
internal sealed record TmdbRelease(string? ReleaseDate, int? Type, string? Certification);

internal sealed record TmdbCredits(IReadOnlyList<TmdbCast>? Cast, IReadOnlyList<TmdbCrew>? Crew);
internal sealed record TmdbCast(long Id, string? Name, string? Character, int? Order);
internal sealed record TmdbCrew(long Id, string? Name, string? Job);

internal sealed record TmdbImages(
    IReadOnlyList<TmdbImage>? Backdrops, IReadOnlyList<TmdbImage>? Posters, IReadOnlyList<TmdbImage>? Logos, IReadOnlyList<TmdbImage>? Profiles);
internal sealed record TmdbImage(string? FilePath, int? Width, int? Height, [property: JsonPropertyName("iso_639_1")] string? Language);

/// <param name="Results">Country → offers.</param>
internal sealed record TmdbWatch(IReadOnlyDictionary<string, TmdbOffers>? Results);
internal sealed record TmdbOffers(
    string? Link, IReadOnlyList<TmdbService>? Flatrate, IReadOnlyList<TmdbService>? Rent, IReadOnlyList<TmdbService>? Buy,
    IReadOnlyList<TmdbService>? Ads, IReadOnlyList<TmdbService>? Free);
internal sealed record TmdbService(string? ProviderName, string? LogoPath);

internal sealed record TmdbPerson(
    long Id, string? ImdbId, string? Name, string? Biography, string? Birthday, string? Deathday, string? PlaceOfBirth,
    string? KnownForDepartment, string? ProfilePath, TmdbExternalIds? ExternalIds, TmdbRoles? CombinedCredits, TmdbRoles? MovieCredits,
    TmdbImages? Images, TmdbTranslations? Translations, IReadOnlyList<string?>? AlsoKnownAs);
internal sealed record TmdbRoles(IReadOnlyList<TmdbRole>? Cast, IReadOnlyList<TmdbRole>? Crew);

/// <param name="Title">A film's; a series has a <paramref name="Name"/>.</param>
/// <param name="MediaType"><c>movie</c> or <c>tv</c>; absent where all are films.</param>
internal sealed record TmdbRole(
    long Id, string? MediaType, string? Title, string? OriginalTitle, string? Name, string? OriginalName, string? ReleaseDate,
    string? FirstAirDate, string? Character, string? Job, IReadOnlyList<int>? GenreIds);

internal sealed record TmdbCollection(long Id, string? Name, IReadOnlyList<TmdbMovie>? Parts, TmdbTranslations? Translations);

internal sealed record TmdbSearch(IReadOnlyList<TmdbMovie>? Results);
internal sealed record TmdbPersonSearch(IReadOnlyList<TmdbFoundPerson>? Results);
internal sealed record TmdbFoundPerson(long Id, string? Name, string? KnownForDepartment, IReadOnlyList<TmdbMovie>? KnownFor);
internal sealed record TmdbFind(IReadOnlyList<TmdbFound>? MovieResults, IReadOnlyList<TmdbFound>? PersonResults);
internal sealed record TmdbFound(long Id);
internal sealed record TmdbChanges(IReadOnlyList<TmdbFound>? Results, int? TotalPages);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TmdbMovie))]
[JsonSerializable(typeof(TmdbPerson))]
[JsonSerializable(typeof(TmdbCollection))]
[JsonSerializable(typeof(TmdbSearch))]
[JsonSerializable(typeof(TmdbPersonSearch))]
[JsonSerializable(typeof(TmdbFind))]
[JsonSerializable(typeof(TmdbChanges))]
internal sealed partial class TmdbJson : JsonSerializerContext;
