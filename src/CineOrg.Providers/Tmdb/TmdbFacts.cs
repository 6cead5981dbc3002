using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Tmdb;

/// <summary>A film in one language, as TMDB tells it.</summary>
internal sealed record TmdbTelling(string Language, TmdbMovie Movie);

/// <summary>From TMDB's film to statements, a question at a time. The first telling is the most wanted language's.</summary>
internal static class TmdbFacts
{
    private const int MostCast = 60;
    private const int MostImages = 12;

    public static ExternalIds Ids(long id, string? imdb, string? wikidata) => ExternalIds.Of(
        [new(TmdbClient.Provider, id.ToString(CultureInfo.InvariantCulture)), new("imdb", imdb ?? ""), new("wikidata", wikidata ?? "")]);

    public static Statements AllIds(IReadOnlyList<TmdbTelling> told)
    {
        var movie = told[0].Movie;
        return new Statements(Question.ExternalIds).Ids(Ids(movie.Id, movie.ImdbId ?? movie.ExternalIds?.ImdbId, movie.ExternalIds?.WikidataId));
    }

    public static Statements Details(IReadOnlyList<TmdbTelling> told)
    {
        var movie = told[0].Movie;
        var said = new Statements(Question.Details)
            .Say(Field.OriginalTitle, movie.OriginalTitle)
            .Say(Field.OriginalLanguage, movie.OriginalLanguage)
            .Say(Field.Kind, TmdbWords.Kind(movie).Word())
            .Say(Field.ReleaseDate, TmdbWords.Date(movie.ReleaseDate))
            .Say(Field.Year, TmdbWords.Year(movie.ReleaseDate)?.ToString(CultureInfo.InvariantCulture))
            .Say(Field.DurationMinutes, movie.Runtime > 0 ? movie.Runtime.Value.ToString(CultureInfo.InvariantCulture) : null)
            .Each(Field.Country, movie.OriginCountry ?? [])
            .Each(Field.AlternativeTitle, movie.AlternativeTitles?.Titles?.Select(title => title.Title) ?? []);
        foreach (var (language, text) in told)
            said.Say(Field.Title, text.Title, language).Say(Field.Tagline, text.Tagline, language);
        return said;
    }

    public static Statements Poster(IReadOnlyList<TmdbTelling> told)
    {
        var said = new Statements(Question.Poster);
        foreach (var (language, movie) in told)
            if (TmdbWords.ImageUrl(movie.PosterPath, "w780") is { } url)
                said.Say(Field.Poster, Structured.Write(new ImageFact("poster", url, null, null, language, null, null, null)), language);
        return said;
    }

    public static Statements Credits(IReadOnlyList<TmdbTelling> told)
    {
        var credits = told[0].Movie.Credits;
        return new Statements(Question.Credits)
            .Each(Field.Credit, (credits?.Crew ?? []).Select(Crew).OfType<StatedCredit>().Distinct().Select(Structured.Write))
            .Each(Field.Credit, (credits?.Cast ?? []).Where(cast => !string.IsNullOrWhiteSpace(cast.Name)).OrderBy(cast => cast.Order).Take(MostCast)
                .Select(cast => Structured.Write(Cast(cast))));
    }

    public static Statements Genres(IReadOnlyList<TmdbTelling> told) =>
        new Statements(Question.Genres).Each(Field.Genre, TmdbWords.GenreIds(told[0].Movie).Select(TmdbWords.Genre));

    public static Statements Rating(IReadOnlyList<TmdbTelling> told) => told[0].Movie is { VoteCount: > 0, VoteAverage: > 0 } movie
        ? new Statements(Question.Rating).Say(Field.Rating, Structured.Write(new RatingFact(movie.VoteAverage.Value, 10, movie.VoteCount)))
        : new(Question.Rating);

    public static Statements ProductionCountries(IReadOnlyList<TmdbTelling> told) => new Statements(Question.ProductionCountries)
        .Each(Field.ProductionCountry, (told[0].Movie.ProductionCountries ?? []).Select(country => country.Code));

    public static Statements Keywords(IReadOnlyList<TmdbTelling> told) => new Statements(Question.Keywords)
        .Each(Field.Keyword, (told[0].Movie.Keywords?.Keywords ?? []).Select(keyword => keyword.Name));

    public static Statements Summary(IReadOnlyList<TmdbTelling> told)
    {
        var said = new Statements(Question.Summary);
        foreach (var (language, movie) in told) said.Say(Field.Summary, movie.Overview, language);
        return said;
    }

    public static Statements Images(IReadOnlyList<TmdbTelling> told)
    {
        var said = new Statements(Question.Images);
        foreach (var images in told.Select(one => one.Movie.Images).OfType<TmdbImages>())
            said.Each(Field.Image, Of("backdrop", images.Backdrops).Concat(Of("poster", images.Posters)).Concat(Of("logo", images.Logos)));
        return said;
    }

    /// <param name="countries">ISO 3166-1 alpha-2, those of the readers.</param>
    public static Statements WhereToWatch(IReadOnlyList<TmdbTelling> told, IReadOnlyList<string> countries) =>
        new Statements(Question.WhereToWatch).Each(Field.WhereToWatch,
            from country in countries
            let offers = told[0].Movie.WatchProviders?.Results?.GetValueOrDefault(country)
            where offers is not null
            from offer in Offers(offers)
            where offer.Service.ProviderName is not null
            select Structured.Write(new WatchFact(
                country, offer.Service.ProviderName!, offer.Word, offers.Link, TmdbWords.ImageUrl(offer.Service.LogoPath, "w92"))));

    public static MovieCandidate Candidate(TmdbMovie movie) => new(
        TmdbClient.Provider, movie.Id.ToString(CultureInfo.InvariantCulture), movie.Title ?? movie.OriginalTitle ?? "", movie.OriginalTitle,
        [.. (movie.AlternativeTitles?.Titles ?? []).Select(title => title.Title).OfType<string>()],
        TmdbWords.Year(movie.ReleaseDate), movie.Runtime > 0 ? movie.Runtime : null, TmdbWords.Kind(movie),
        Ids(movie.Id, movie.ImdbId ?? movie.ExternalIds?.ImdbId, movie.ExternalIds?.WikidataId))
    {
        Poster = TmdbWords.ImageUrl(movie.PosterPath, "w342"),
        Directors = [.. (movie.Credits?.Crew ?? []).Where(crew => crew.Job == "Director").Select(crew => crew.Name).OfType<string>()],
    };

    private static IEnumerable<(string Word, TmdbService Service)> Offers(TmdbOffers offers) =>
        new (string Word, IReadOnlyList<TmdbService>? Services)[]
        {
            ("free", offers.Free), ("ads", offers.Ads), ("subscription", offers.Flatrate), ("rent", offers.Rent), ("buy", offers.Buy),
        }.SelectMany(kind => (kind.Services ?? []).Select(service => (kind.Word, service)));

    private static IEnumerable<string> Of(string type, IReadOnlyList<TmdbImage>? images) =>
        from image in (images ?? []).Take(MostImages)
        let url = TmdbWords.ImageUrl(image.FilePath, "original")
        where url is not null
        select Structured.Write(new ImageFact(type, url, image.Width, image.Height, image.Language, null, null, null));

    private static StatedCredit Cast(TmdbCast cast) =>
        new(cast.Name!, Ids(cast.Id, null, null), CreditCategory.Cast, "actor", string.IsNullOrWhiteSpace(cast.Character) ? null : cast.Character, cast.Order);

    private static StatedCredit? Crew(TmdbCrew crew) => TmdbWords.Role(crew.Job) is { } role && !string.IsNullOrWhiteSpace(crew.Name)
        ? new(crew.Name, Ids(crew.Id, null, null), CreditCategory.Crew, role, null, null) : null;
}
