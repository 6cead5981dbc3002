using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Showcases;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Tmdb;

/// <summary>The Movie Database. All questions about one film share one request (see <see cref="SharedDataProvider"/>).</summary>
/// <param name="countries">ISO 3166-1 alpha-2, the readers'.</param>
internal sealed class TmdbSource(TmdbClient client, IReadOnlyList<string> countries)
    : IMovieSearch, IPersonSearch, IExternalIds, IDetails, IPosters, ICredits, IGenres, IRatings, IProductionCountries, ICollections, ICollectionParts,
        IImages, IKeywords, ISummaries, IWhereToWatch, IPersonDetails, IFilmographies, IBiographies, ITellChanges, ITellShowcases
{
    private const int MostLookedAt = 3;

    /// <summary>Of a showcase, 20 films each.</summary>
    private const int MostPages = 10;

    /// <summary>Days for which a film has just come out.</summary>
    private const int Recent = 60;

    public string Name => TmdbClient.Provider;

    public int MostDays => 14;

    /// <summary>
    /// TMDB searches titles of all languages and answers with those of one: when none of these is what was asked for, the first few films
    /// are looked at whole, with all that they are called.
    /// </summary>
    public async Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop)
    {
        var found = (await client.Search(title, year, First(languages), stop))?.Results ?? [];
        if (found.Any(film => IsCalled(film, TitleKey.Of(title)))) return [.. found.Select(TmdbFacts.Candidate)];
        var closer = await Task.WhenAll(found.Take(MostLookedAt).Select(film => LookedAt(film, stop)));
        return [.. closer.Concat(found).DistinctBy(film => film.Id).Select(TmdbFacts.Candidate)];
    }

    public async Task<IReadOnlyList<PersonCandidate>> SearchPeople(string name, IReadOnlyList<string> languages, CancellationToken stop) =>
        [.. ((await client.SearchPeople(name, First(languages), stop))?.Results ?? []).Select(TmdbPersonFacts.Candidate).OfType<PersonCandidate>()];

    public Task<Answer> ExternalIds(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.AllIds, stop);
    public Task<Answer> Details(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Details, stop);
    public Task<Answer> Poster(Subject movie, CancellationToken stop) => Movie(movie, TmdbPictures.Poster, stop);
    public Task<Answer> Credits(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Credits, stop);
    public Task<Answer> Genres(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Genres, stop);
    public Task<Answer> Rating(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Rating, stop);
    public Task<Answer> ProductionCountries(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.ProductionCountries, stop);
    public Task<Answer> Images(Subject movie, CancellationToken stop) => Movie(movie, TmdbPictures.Images, stop);
    public Task<Answer> Keywords(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Keywords, stop);
    public Task<Answer> Summary(Subject movie, CancellationToken stop) => Movie(movie, TmdbFacts.Summary, stop);
    public Task<Answer> WhereToWatch(Subject movie, CancellationToken stop) => Movie(movie, TmdbOffering.WhereToWatch, stop);
    public Task<Answer> PersonDetails(Subject person, CancellationToken stop) => Person(person, TmdbPersonFacts.Details, stop);
    public Task<Answer> Filmography(Subject person, CancellationToken stop) => Person(person, TmdbPersonFacts.Filmography, stop);
    public Task<Answer> Biography(Subject person, CancellationToken stop) => Person(person, TmdbPersonFacts.Biography, stop);

    public Task<Answer> Collections(Subject movie, CancellationToken stop) => DataReading.Answered(async () =>
    {
        if (await Telling(movie, stop) is not ({ } id, { Movie.BelongsToCollection: { Id: > 0 } named } told)) return new Answer.Nothing();
        var collection = await client.Collection(named.Id.ToString(CultureInfo.InvariantCulture), stop);
        return Say("movie", id, TmdbFacts.Collection(named, collection, told.Languages, countries));
    });

    public async Task<IReadOnlyList<StatedPart>?> Parts(ExternalIds collection, IReadOnlyList<string> languages, CancellationToken stop) =>
        collection[Name] is { } id && await client.Collection(id, stop) is { } told ? TmdbCollections.Parts(told) : null;

    public async Task<ChangedPage> Changed(EntityKind kind, DateOnly first, DateOnly last, int page, CancellationToken stop)
    {
        var told = await client.Changes(kind == EntityKind.Movie ? "movie" : "person", first, last, page, stop);
        return new([.. (told?.Results ?? []).Select(changed => changed.Id.ToString(CultureInfo.InvariantCulture))], told?.TotalPages ?? 0);
    }

    public async Task<IReadOnlyList<StatedMovie>> Showcase(Showcase showcase, int most, string country, DateOnly today, CancellationToken stop)
    {
        var films = new List<TmdbMovie>();
        for (var page = 1; films.Count < most && page <= MostPages; page++)
        {
            var told = showcase == Core.Catalogue.Showcase.Trending ? await client.Trending(page, stop) : await client.CameOut(country, today.AddDays(-Recent), today, page, stop);
            if (told?.Results is not { Count: > 0 } some) break;
            films.AddRange(some.Where(film => film.Adult != true));
        }
        return [.. films.DistinctBy(film => film.Id).Select(TmdbFacts.Stated).OfType<StatedMovie>().Take(most)];
    }

    private Task<Answer> Movie(Subject movie, Func<TmdbTelling, Statements> tell, CancellationToken stop) => DataReading.Answered(async () =>
        await Telling(movie, stop) is ({ } id, { } told) ? Say("movie", id, tell(told)) : new Answer.Nothing());

    private async Task<(string? Id, TmdbTelling? Told)> Telling(Subject movie, CancellationToken stop) =>
        await Id(movie, found => found.MovieResults, stop) is { } id && await client.Movie(id, stop) is { } told
            ? (id, new TmdbTelling(told, Languages(movie), countries)) : default;

    private Task<Answer> Person(Subject person, Func<TmdbPersonTelling, Statements> tell, CancellationToken stop) => DataReading.Answered(async () =>
        await Id(person, found => found.PersonResults, stop) is { } id && await client.Person(id, stop) is { } told
            ? Say("person", id, tell(new(told, Languages(person), countries))) : new Answer.Nothing());

    private async Task<string?> Id(Subject subject, Func<TmdbFind, IReadOnlyList<TmdbFound>?> results, CancellationToken stop)
    {
        if (subject.ExternalIds[Name] is { } known) return known;
        if (subject.ExternalIds["imdb"] is not { } imdb || await client.Find(imdb, stop) is not { } found) return null;
        return results(found) is [var one, ..] ? one.Id.ToString(CultureInfo.InvariantCulture) : null;
    }

    private async Task<TmdbMovie> LookedAt(TmdbMovie film, CancellationToken stop)
    {
        try
        {
            return await client.Movie(film.Id.ToString(CultureInfo.InvariantCulture), stop) ?? film;
        }
        catch (SourceFailedException)
        {
            return film; // a closer look that fails leaves what the search said
        }
    }

    private static bool IsCalled(TmdbMovie film, string key) => TitleKey.Of(film.Title ?? "") == key || TitleKey.Of(film.OriginalTitle ?? "") == key;

    private static string First(IReadOnlyList<string> languages) => languages is [var wanted, ..] ? wanted : "en";
    private static IReadOnlyList<string> Languages(Subject subject) => subject.Languages.Count == 0 ? ["en"] : subject.Languages;

    private static Answer Say(string page, string id, Statements statements) => statements.Said is { Count: > 0 } said
        ? new Answer.Found(id, $"https://www.themoviedb.org/{page}/{id}", said) : new Answer.Nothing();
}
