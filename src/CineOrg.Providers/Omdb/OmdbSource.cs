using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Omdb;

/// <summary>OMDb (CC BY-NC 4.0, a key, 1,000 requests a day): asked where Wikidata and TMDB leave a question without an answer.</summary>
internal sealed class OmdbSource(OmdbClient client)
    : IFallbackSource, IMovieSearch, IExternalIds, IDetails, ICredits, IGenres, IRatings, ISummaries
{
    public string Name => OmdbClient.Provider;

    /// <summary>The year is asked for first; without a hit, all years.</summary>
    public async Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop)
    {
        var found = await client.ByTitle(title, year, stop);
        if (found is null && year is not null) found = await client.ByTitle(title, null, stop);
        return found is not null && OmdbFacts.Candidate(found) is { } film ? [film] : [];
    }

    public Task<Answer> ExternalIds(Subject movie, CancellationToken stop) => Film(movie, OmdbFacts.AllIds, stop);
    public Task<Answer> Details(Subject movie, CancellationToken stop) => Film(movie, OmdbFacts.Details, stop);
    public Task<Answer> Credits(Subject movie, CancellationToken stop) => Film(movie, OmdbFacts.Credits, stop);
    public Task<Answer> Genres(Subject movie, CancellationToken stop) => Film(movie, OmdbFacts.Genres, stop);
    public Task<Answer> Rating(Subject movie, CancellationToken stop) => Film(movie, OmdbFacts.Ratings, stop);
    public Task<Answer> Summary(Subject movie, CancellationToken stop) => Film(movie, OmdbFacts.Summary, stop);

    private Task<Answer> Film(Subject movie, Func<OmdbFilm, Statements> tell, CancellationToken stop) => DataReading.Answered(async () =>
        (movie.ExternalIds[Name] ?? movie.ExternalIds["imdb"]) is { } imdb && await client.ById(imdb, stop) is { } film
        && OmdbFacts.Kind(film) is not null && tell(film).Said is { Count: > 0 } said
            ? new Answer.Found(imdb, $"https://www.imdb.com/title/{imdb}/", said) : new Answer.Nothing());
}
