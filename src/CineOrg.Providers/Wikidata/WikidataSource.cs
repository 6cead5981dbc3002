using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Commons;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Wikidata;

/// <summary>Wikidata (CC0), for everybody without any key.</summary>
/// <param name="commons">Tells authors and licences; null when it may not be asked.</param>
internal sealed class WikidataSource(WikidataClient client, WikidataLookup lookup, CommonsClient? commons = null)
    : IMovieSearch, IExternalIds, IDetails, IPosters, ICredits, IGenres, IProductionCountries, IImages, IAwards, ICollections, ICollectionParts, IWhereToWatch, IPersonDetails, IFilmographies
{
    private const int MostImages = 12;

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

    public Task<Answer> Poster(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), async (_, item) =>
        new Statements(Question.Poster).Say(Field.Poster, await Shown("poster", item.Text("P3383"), stop) is { } poster ? Structured.Write(poster) : null));

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

    public Task<Answer> Collections(Subject movie, CancellationToken stop) =>
        Item(lookup.Movie(movie, stop), (_, item) => WikidataCollections.Of(client, item, movie.Languages, stop));

    public async Task<IReadOnlyList<StatedPart>?> Parts(ExternalIds collection, IReadOnlyList<string> languages, CancellationToken stop) =>
        collection[Name] is { } series ? await WikidataCollections.Parts(client, series, languages, stop) : null;

    public Task<Answer> Awards(Subject movie, CancellationToken stop) =>
        Item(lookup.Movie(movie, stop), (_, item) => WikidataAwards.Of(client, item, movie.Languages, stop));

    public Task<Answer> WhereToWatch(Subject movie, CancellationToken stop) =>
        Item(lookup.Movie(movie, stop), (_, item) => Task.FromResult(WikidataFacts.WhereToWatch(item)));

    /// <summary>Pictures are shown with author and licence: while these cannot be had, the question has failed and is asked again.</summary>
    public Task<Answer> Images(Subject movie, CancellationToken stop) => Item(lookup.Movie(movie, stop), async (_, item) =>
    {
        IReadOnlyList<(string, string)> files =
        [
            .. new[] { ("still", "P18"), ("poster", "P3383"), ("logo", "P154") }.SelectMany(one => item.Claims.Texts(one.Item2).Take(MostImages).Select(file => (one.Item1, file))),
        ];
        var images = files.Count == 0 ? [] : commons is null ? [.. files.Select(file => CommonsClient.Unasked(file.Item1, file.Item2))] : await commons.Images(files, stop);
        return new Statements(Question.Images).Each(Field.Image, images.Select(Structured.Write));
    });

    public Task<Answer> PersonDetails(Subject person, CancellationToken stop) => Item(lookup.Person(person, stop), async (id, item) =>
    {
        var places = await client.Labels(item.Items("P19").Take(1), stop);
        var countries = await WikidataCountries.Of(client, item.Items("P27").Take(1), stop);
        return WikidataFacts.PersonDetails(id, item, person.Languages, places.Values.FirstOrDefault()?.Label(person.Languages), countries is [var one] ? one : null,
            await Shown("portrait", item.Text("P18"), stop));
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

    /// <summary>One image among other facts: Commons' silence must not cost these, so it is then shown with its page alone.</summary>
    private async Task<ImageFact?> Shown(string type, string? file, CancellationToken stop)
    {
        if (file is null) return null;
        try
        {
            return commons is null ? CommonsClient.Unasked(type, file) : await commons.Images([(type, file)], stop) is [var image] ? image : null;
        }
        catch (SourceFailedException)
        {
            return CommonsClient.Unasked(type, file);
        }
    }

    private async Task<string?> OriginalLanguage(WikidataEntity item, CancellationToken stop)
    {
        var labels = await client.Labels(item.Items("P364").Take(1), stop);
        return WikidataWords.Language(labels.Values.FirstOrDefault()?.Label("en"));
    }
}
