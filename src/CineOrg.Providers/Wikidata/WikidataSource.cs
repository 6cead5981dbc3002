using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Wikidata;

/// <summary>Wikidata (CC0), for everybody without any key.</summary>
internal sealed class WikidataSource(WikidataClient client, WikidataLookup lookup)
    : IMovieSearch, IExternalIds, IDetails, IPosters, ICredits, IGenres, IProductionCountries, IImages, IPersonDetails, IFilmographies
{
    public string Name => WikidataClient.Provider;

    /// <summary>Wikidata searches labels; the year is for whoever judges what was found.</summary>
    public bool SearchesByYear => false;

    public async Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop)
    {
        var found = await lookup.Titles(title, languages, stop);
        return [.. from item in found
                   let kind = WikidataWords.Kind(item.Value)
                   where kind is not null
                   select WikidataFacts.Candidate(item.Key, item.Value, kind.Value, languages)];
    }

    public Task<Answer> ExternalIds(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), (id, item) =>
        Task.FromResult(new Statements(Question.ExternalIds).Ids(WikidataFacts.MovieIds(id, item))));

    public Task<Answer> Details(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), async (_, item) => WikidataFacts.Details(
        item, movie.Languages, await WikidataCountries.Of(client, item.Items("P495"), stop), await OriginalLanguage(item, stop)));

    public Task<Answer> Poster(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), (_, item) =>
        Task.FromResult(new Statements(Question.Poster).Say(Field.Poster, WikidataFacts.Image("poster", item.Text("P3383")))));

    public Task<Answer> Credits(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), async (_, item) => WikidataFacts.Credits(
        item, await client.Labels(WikidataWords.Trades.SelectMany(trade => item.Items(trade.Property)), stop), movie.Languages));

    public Task<Answer> Genres(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), async (_, item) =>
    {
        var labels = await client.Labels(item.Items("P136"), stop);
        return new Statements(Question.Genres).Each(Field.Genre,
            item.Items("P136").SelectMany(genre => Core.Catalogue.Genres.Named(labels.GetValueOrDefault(genre)?.Label("en"))));
    });

    public Task<Answer> ProductionCountries(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), async (_, item) =>
        new Statements(Question.ProductionCountries).Each(Field.ProductionCountry, await WikidataCountries.Of(client, item.Items("P495"), stop)));

    public Task<Answer> Images(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), (_, item) =>
        Task.FromResult(new Statements(Question.Images).Each(Field.Image, item.Claims.Texts("P18").Select(file => WikidataFacts.Image("still", file)))));

    public Task<Answer> PersonDetails(Subject person, CancellationToken stop) => Item(lookup.Person(person, stop), async (id, item) =>
    {
        var places = await client.Labels(item.Items("P19").Take(1), stop);
        var countries = await WikidataCountries.Of(client, item.Items("P27").Take(1), stop);
        return WikidataFacts.PersonDetails(id, item, person.Languages, places.Values.FirstOrDefault()?.Label(person.Languages), countries is [var one] ? one : null);
    });

    public Task<Answer> Filmography(Subject person, CancellationToken stop) => Item(lookup.Person(person, stop), async (id, _) =>
    {
        var films = await client.FindByStatement([.. WikidataWords.Trades.Select(trade => $"{trade.Property}={id}")], stop);
        return new Statements(Question.Filmography).Each(Field.FilmographyEntry,
            (await client.Entities(films, stop)).SelectMany(film => WikidataFacts.Filmography(id, film.Key, film.Value, person.Languages)));
    });

    private static Task<Answer> Item(Task<KeyValuePair<string, WikidataEntity>?> looked, Func<string, WikidataEntity, Task<Statements>> tell) =>
        DataReading.Answered(async () =>
            await looked is not { } item || (await tell(item.Key, item.Value)).Said is not { Count: > 0 } said
                ? new Answer.Nothing() : new Answer.Found(item.Key, "https://www.wikidata.org/wiki/" + item.Key, said));

    private async Task<string?> OriginalLanguage(WikidataEntity item, CancellationToken stop)
    {
        var labels = await client.Labels(item.Items("P364").Take(1), stop);
        return WikidataWords.Language(labels.Values.FirstOrDefault()?.Label("en"));
    }
}
