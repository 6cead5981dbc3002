using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Tmdb;

/// <summary>From TMDB's film to statements, a question at a time.</summary>
internal static class TmdbFacts
{
    private const int MostCast = 60;
    private const int MostTitles = 60;
    private const int MostKeywords = 60;

    /// <summary>A collection's ids: TMDB counts them apart from films.</summary>
    public static ExternalIds CollectionIds(long id) => ExternalIds.Of(TmdbClient.Provider, Number(id));

    public static ExternalIds Ids(long id, string? imdb, string? wikidata) => ExternalIds.Of(
        [new(TmdbClient.Provider, Number(id)), new("imdb", imdb ?? ""), new("wikidata", wikidata ?? "")]);

    public static Statements AllIds(TmdbTelling told) => new Statements(Question.ExternalIds)
        .Ids(Ids(told.Movie.Id, told.Movie.ImdbId ?? told.Movie.ExternalIds?.ImdbId, told.Movie.ExternalIds?.WikidataId));

    public static Statements Details(TmdbTelling told)
    {
        var movie = told.Movie;
        var said = new Statements(Question.Details)
            .Say(Field.OriginalTitle, movie.OriginalTitle)
            .Say(Field.OriginalLanguage, movie.OriginalLanguage is { Length: 2 } language ? language : null)
            .Say(Field.Kind, TmdbWords.Kind(movie).Word())
            .Say(Field.ReleaseDate, TmdbWords.Date(movie.ReleaseDate))
            .Say(Field.Year, TmdbWords.Year(movie.ReleaseDate)?.ToString(CultureInfo.InvariantCulture))
            .Say(Field.DurationMinutes, movie.Runtime is > 0 and < 10_000 ? movie.Runtime.Value.ToString(CultureInfo.InvariantCulture) : null)
            .Each(Field.Country, (movie.OriginCountry ?? []).Where(TmdbWords.IsCountry))
            .Each(Field.AlternativeTitle, (movie.AlternativeTitles?.Titles ?? []).Select(title => title.Title).Take(MostTitles))
            .Each(Field.Release, TmdbReleases.Of(movie, told.Countries).Select(Structured.Write));
        foreach (var wanted in told.Languages) said.Say(Field.Title, told.Title(wanted), wanted).Say(Field.Tagline, told.Tagline(wanted), wanted);
        return said;
    }

    public static Statements Credits(TmdbTelling told)
    {
        var credits = told.Movie.Credits;
        return new Statements(Question.Credits)
            .Each(Field.Credit, (credits?.Crew ?? []).Select(Crew).OfType<StatedCredit>().Distinct().Select(Structured.Write))
            .Each(Field.Credit, (credits?.Cast ?? []).Where(cast => TmdbWords.IsName(cast.Name)).OrderBy(cast => cast.Order).Take(MostCast)
                .Select(cast => Structured.Write(Cast(cast))));
    }

    public static Statements Genres(TmdbTelling told) =>
        new Statements(Question.Genres).Each(Field.Genre, TmdbWords.GenreIds(told.Movie).Select(TmdbWords.Genre));

    public static Statements Rating(TmdbTelling told) => told.Movie is { VoteCount: > 0, VoteAverage: > 0 and <= 10 } movie
        ? new Statements(Question.Rating).Say(Field.Rating, Structured.Write(new RatingFact(movie.VoteAverage.Value, 10, movie.VoteCount)))
        : new(Question.Rating);

    public static Statements ProductionCountries(TmdbTelling told) => new Statements(Question.ProductionCountries)
        .Each(Field.ProductionCountry, (told.Movie.ProductionCountries ?? []).Select(country => country.Code).Where(TmdbWords.IsCountry));

    public static Statements Keywords(TmdbTelling told) => new Statements(Question.Keywords)
        .Each(Field.Keyword, (told.Movie.Keywords?.Keywords ?? []).Select(keyword => keyword.Name).Where(TmdbWords.IsName).Take(MostKeywords));

    public static Statements Summary(TmdbTelling told)
    {
        var said = new Statements(Question.Summary);
        foreach (var language in told.Languages) said.Say(Field.Summary, told.Overview(language), language);
        return said;
    }

    /// <param name="told">The collection, null when it could not be found: then the film's own word for it stands.</param>
    public static Statements Collection(TmdbNamed named, TmdbCollection? told, IReadOnlyList<string> languages, IReadOnlyList<string> countries) =>
        new Statements(Question.Collections).Say(Field.Collection, TmdbCollections.Names(named, told, languages, countries) is { Count: > 0 } names
            ? Structured.Write(new StatedCollection(names, CollectionIds(named.Id), null)) : null);

    public static MovieCandidate Candidate(TmdbMovie movie) => new(
        TmdbClient.Provider, Number(movie.Id), movie.Title ?? movie.OriginalTitle ?? "", movie.OriginalTitle,
        [.. OtherTitles(movie)],
        TmdbWords.Year(movie.ReleaseDate), movie.Runtime > 0 ? movie.Runtime : null, TmdbWords.Kind(movie),
        Ids(movie.Id, movie.ImdbId ?? movie.ExternalIds?.ImdbId, movie.ExternalIds?.WikidataId))
    {
        Poster = TmdbWords.ImageUrl(movie.PosterPath, "w342"),
        Directors = [.. (movie.Credits?.Crew ?? []).Where(crew => crew.Job == "Director").Select(crew => crew.Name).OfType<string>()],
    };

    private static IEnumerable<string> OtherTitles(TmdbMovie movie) => (movie.AlternativeTitles?.Titles ?? []).Select(title => title.Title)
        .Concat((movie.Translations?.Translations ?? []).Select(translation => translation.Data?.Title)).OfType<string>().Where(TmdbWords.IsName).Distinct();

    public static StatedMovie? Stated(TmdbMovie movie) => (movie.Title ?? movie.OriginalTitle) is { } title && TmdbWords.IsName(title)
        ? new(title, movie.OriginalTitle, TmdbWords.Year(movie.ReleaseDate), TmdbWords.Kind(movie), Ids(movie.Id, null, null)) : null;

    private static StatedCredit Cast(TmdbCast cast) =>
        new(cast.Name!, Ids(cast.Id, null, null), CreditCategory.Cast, "actor", TmdbWords.IsName(cast.Character) ? cast.Character : null, cast.Order);

    private static StatedCredit? Crew(TmdbCrew crew) => TmdbWords.Role(crew.Job) is { } role && TmdbWords.IsName(crew.Name)
        ? new(crew.Name!, Ids(crew.Id, null, null), CreditCategory.Crew, role, null, null) : null;

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
