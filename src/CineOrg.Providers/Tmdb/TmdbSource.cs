using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Tmdb;

/// <summary>The Movie Database. All questions about one film share one request per language (see <see cref="SharedDataProvider"/>).</summary>
internal sealed class TmdbSource(TmdbClient client, IReadOnlyList<string> countries)
    : IMovieSearch, IExternalIds, IDetails, IPosters, ICredits, IGenres, IRatings, IProductionCountries, IImages, IKeywords, ISummaries,
        IWhereToWatch, IPersonDetails, IFilmographies, IBiographies
{
    private const int MostLookedAt = 3;

    public string Name => TmdbClient.Provider;

    /// <summary>
    /// TMDB searches titles of all languages and answers with those of one: when none of these is what was asked for, the first few films
    /// are looked at whole, with all that they are called.
    /// </summary>
    public async Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop)
    {
        var language = languages is [var wanted, ..] ? wanted : "en";
        var found = (await client.Search(title, year, language, stop))?.Results ?? [];
        if (found.Any(film => IsCalled(film, TitleKey.Of(title)))) return [.. found.Select(TmdbFacts.Candidate)];
        var closer = await Task.WhenAll(found.Take(MostLookedAt).Select(film => LookedAt(film, language, stop)));
        return [.. closer.Concat(found).DistinctBy(film => film.Id).Select(TmdbFacts.Candidate)];
    }

    public Task<Answer> ExternalIds(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.AllIds, stop);
    public Task<Answer> Details(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Details, stop);
    public Task<Answer> Poster(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Poster, stop);
    public Task<Answer> Credits(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Credits, stop);
    public Task<Answer> Genres(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Genres, stop);
    public Task<Answer> Rating(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Rating, stop);
    public Task<Answer> ProductionCountries(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.ProductionCountries, stop);
    public Task<Answer> Images(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Images, stop);
    public Task<Answer> Keywords(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Keywords, stop);
    public Task<Answer> Summary(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Summary, stop);
    public Task<Answer> WhereToWatch(Subject movie, CancellationToken stop) => Movie(movie, told => TmdbFacts.WhereToWatch(told, countries), stop);
    public Task<Answer> PersonDetails(Subject person, CancellationToken stop) => Person(person, TmdbPersonFacts.Details, stop);
    public Task<Answer> Filmography(Subject person, CancellationToken stop) => Person(person, TmdbPersonFacts.Filmography, stop);
    public Task<Answer> Biography(Subject person, CancellationToken stop) => Person(person, TmdbPersonFacts.Biography, stop);

    private Task<Answer> Movie(Subject movie, Func<IReadOnlyList<TmdbTelling>, Statements> tell, CancellationToken stop) => DataReading.Answered(async () =>
    {
        if (await Id(movie, found => found.MovieResults, stop) is not { } id) return new Answer.Nothing();
        var told = await Task.WhenAll(Languages(movie).Select(async language =>
            await client.Movie(id, language, stop) is { } one ? new TmdbTelling(language, one) : null));
        return Say("movie", id, [.. told.OfType<TmdbTelling>()], tell);
    });

    private Task<Answer> Person(Subject person, Func<IReadOnlyList<TmdbPersonTelling>, Statements> tell, CancellationToken stop) => DataReading.Answered(async () =>
    {
        if (await Id(person, found => found.PersonResults, stop) is not { } id) return new Answer.Nothing();
        var told = await Task.WhenAll(Languages(person).Select(async language =>
            await client.Person(id, language, stop) is { } one ? new TmdbPersonTelling(language, one) : null));
        return Say("person", id, [.. told.OfType<TmdbPersonTelling>()], tell);
    });

    private async Task<string?> Id(Subject subject, Func<TmdbFind, IReadOnlyList<TmdbFound>?> results, CancellationToken stop)
    {
        if (subject.ExternalIds[Name] is { } known) return known;
        if (subject.ExternalIds["imdb"] is not { } imdb || await client.Find(imdb, stop) is not { } found) return null;
        return results(found) is [var one, ..] ? one.Id.ToString(CultureInfo.InvariantCulture) : null;
    }

    private async Task<TmdbMovie> LookedAt(TmdbMovie film, string language, CancellationToken stop)
    {
        try
        {
            return await client.Movie(film.Id.ToString(CultureInfo.InvariantCulture), language, stop) ?? film;
        }
        catch (SourceFailedException)
        {
            return film; // a closer look that fails leaves what the search said
        }
    }

    private static bool IsCalled(TmdbMovie film, string key) => TitleKey.Of(film.Title ?? "") == key || TitleKey.Of(film.OriginalTitle ?? "") == key;

    private static IReadOnlyList<string> Languages(Subject subject) => subject.Languages.Count == 0 ? ["en"] : subject.Languages;

    private static Answer Say<T>(string page, string id, IReadOnlyList<T> told, Func<IReadOnlyList<T>, Statements> tell) =>
        told.Count > 0 && tell(told).Said is { Count: > 0 } said
            ? new Answer.Found(id, $"https://www.themoviedb.org/{page}/{id}", said) : new Answer.Nothing();
}
