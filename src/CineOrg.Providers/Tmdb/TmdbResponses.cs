using System.Text.Json.Serialization;

namespace CineOrg.Providers.Tmdb;

/// <summary>A film with everything that one request can append. TMDB leaves out and nulls freely, so everything may be absent.</summary>
internal sealed record TmdbMovie(
    long Id, string? ImdbId, string? Title, string? OriginalTitle, string? OriginalLanguage, string? Overview, string? Tagline,
    string? ReleaseDate, int? Runtime, double? VoteAverage, int? VoteCount, string? PosterPath,
    IReadOnlyList<TmdbGenre>? Genres, IReadOnlyList<int>? GenreIds, IReadOnlyList<TmdbCountry>? ProductionCountries, IReadOnlyList<string>? OriginCountry,
    TmdbCredits? Credits, TmdbImages? Images, TmdbKeywords? Keywords, TmdbExternalIds? ExternalIds, TmdbAlternativeTitles? AlternativeTitles,
    [property: JsonPropertyName("watch/providers")] TmdbWatch? WatchProviders);

internal sealed record TmdbGenre(int Id);
internal sealed record TmdbCountry([property: JsonPropertyName("iso_3166_1")] string? Code);
internal sealed record TmdbKeywords(IReadOnlyList<TmdbKeyword>? Keywords);
internal sealed record TmdbKeyword(string? Name);
internal sealed record TmdbExternalIds(string? ImdbId, string? WikidataId);
internal sealed record TmdbAlternativeTitles(IReadOnlyList<TmdbTitle>? Titles);
internal sealed record TmdbTitle(string? Title);

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
    string? KnownForDepartment, string? ProfilePath, TmdbExternalIds? ExternalIds, TmdbMovieCredits? MovieCredits,
    IReadOnlyList<string?>? AlsoKnownAs);
internal sealed record TmdbMovieCredits(IReadOnlyList<TmdbRole>? Cast, IReadOnlyList<TmdbRole>? Crew);
internal sealed record TmdbRole(
    long Id, string? Title, string? OriginalTitle, string? ReleaseDate, string? Character, string? Job, IReadOnlyList<int>? GenreIds);

internal sealed record TmdbSearch(IReadOnlyList<TmdbMovie>? Results);
internal sealed record TmdbFind(IReadOnlyList<TmdbFound>? MovieResults, IReadOnlyList<TmdbFound>? PersonResults);
internal sealed record TmdbFound(long Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TmdbMovie))]
[JsonSerializable(typeof(TmdbPerson))]
[JsonSerializable(typeof(TmdbSearch))]
[JsonSerializable(typeof(TmdbFind))]
internal sealed partial class TmdbJson : JsonSerializerContext;
