using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Discovering;

/// <summary>Search beyond what is held: a film that only sources know is shown, and stands in the catalogue once somebody opens it.</summary>
public sealed class Discovery(
    Askings askings, IEnumerable<ISource> sources, IMovieRepository movies, ITransactions transactions, EnrichmentOptions enrichment,
    DiscoveryOptions options, TimeProvider clock)
{
    /// <summary>An unfinished list is told of at least this often.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private const string Origin = "search";

    /// <summary>Whether too few of the films found here bear the words of the search in their titles.</summary>
    public bool IsWanted(string text, IEnumerable<MovieItem> found)
    {
        if (options.Enough == 0 || !askings.CanAsk || TitleKey.Of(text) is not { Length: >= 2 } key) return false;
        var words = key.Split(' ');
        return found.Count(film => Bears(words, film)) < options.Enough;
    }

    /// <summary>What the sources know for these words, as far as they answer within the budget; the asking itself goes on.</summary>
    public async Task<Discovered> Find(string text, string language, CancellationToken stop = default) =>
        await Told(await (await askings.For(text, language, stop)).Whole(options.Budget, stop), stop);

    /// <summary>Tells which search asked: a film that is opened of its answers was made by it.</summary>
    public void FollowFrom(SearchRequested search, string text, string language) => askings.FollowFrom(Cause.Of(search), text, language);

    /// <summary>The same as soon as more than <paramref name="answered"/> sources have answered, or after 15 s.</summary>
    public async Task<Discovered> More(string text, string language, int answered, CancellationToken stop = default) =>
        await Told(await (await askings.For(text, language, stop)).More(answered, Longest, stop), stop);

    /// <summary>Opens a film that a source knows: it stands in the catalogue from then on, at level initial.</summary>
    /// <returns>Null when the source knows no such film.</returns>
    /// <exception cref="SourceFailedException">The source could not say.</exception>
    public async Task<Guid?> Open(string source, string externalId, CancellationToken stop = default)
    {
        if (await Known(source, externalId, stop) is { } known) return known;
        var (lately, cause) = Lately(source, externalId);
        if ((lately ?? await Ask(source, externalId, stop)) is not { } film) return null;
        var films = new StatedFilms(movies, clock);
        return await transactions.Run(Durability.Person, transaction => films.Ensure(transaction, film, Origin, cause), stop);
    }

    /// <summary>The film that is already known by this id; null when there is none.</summary>
    public async Task<Guid?> Known(string source, string externalId, CancellationToken stop = default) =>
        (await movies.FindByExternalId(source, externalId, stop))?.Id;

    private (StatedMovie? Film, Cause Cause) Lately(string source, string externalId) => askings.Lately.OrderByDescending(asking => asking.Made)
        .Select(asking => (asking.Standing().Films.FirstOrDefault(film => film.Film.ExternalIds[source] == externalId)?.Film, asking.Cause))
        .FirstOrDefault(found => found.Film is not null);

    private async Task<StatedMovie?> Ask(string name, string externalId, CancellationToken stop)
    {
        var ids = ExternalIds.Of(name, externalId);
        if (ids.Count == 0 || sources.FirstOrDefault(source => source.Name == name) is not IDetails source) return null;
        using var patience = new CancellationTokenSource(enrichment.SourceTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        return await source.Details(new(Guid.Empty, "", null, ids, enrichment.Languages), both.Token) switch
        {
            Answer.Found found => Stated(name, found, ids),
            Answer.Failed failed => throw new SourceFailedException(name, failed.Reason, failed.RetryAt),
            _ => null,
        };
    }

    // What has neither kind nor year is no film: an id may name anything.
    private StatedMovie? Stated(string source, Answer.Found found, ExternalIds ids)
    {
        var film = Merge.Movie([new(source, found.ExternalId, found.Url, clock.GetUtcNow(), found.Statements)], enrichment.Trust);
        var title = enrichment.Languages.Select(language => film.Titles.GetValueOrDefault(language)?.Value).FirstOrDefault(told => told is not null)
            ?? film.OriginalTitle?.Value ?? film.Titles.Values.FirstOrDefault()?.Value;
        return title is null || (film.Kind is null && film.Year is null) ? null
            : new(title, film.OriginalTitle?.Value, film.Year?.Value, film.Kind?.Value ?? MovieKind.Film, ids.With(film.ExternalIds));
    }

    private async Task<Discovered> Told(Discovered found, CancellationToken stop)
    {
        var films = new List<FoundFilm>(found.Films.Count);
        foreach (var film in found.Films) films.Add(film with { Known = await Held(film.Film, stop) });
        return found with { Films = [.. films.DistinctBy(film => film.Known ?? (object)film)] };
    }

    // By an id, else by kind, title and year when the one held has no id that says otherwise.
    private async Task<Guid?> Held(StatedMovie film, CancellationToken stop)
    {
        foreach (var (source, value) in film.ExternalIds)
            if (await Known(source, value, stop) is { } known) return known;
        if (film.Year is not { } year) return null;
        var alike = (await movies.FindByTitle(TitleKey.Of(film.Title), year, stop))
            .Where(held => held.Kind == film.Kind && !held.ExternalIds.Any(id => film.ExternalIds[id.Key] is not null)).ToList();
        return alike is [var one] ? one.Id : null;
    }

    private static bool Bears(string[] words, MovieItem film)
    {
        var title = TitleKey.Of($"{film.Title} {film.OriginalTitle}").Split(' ');
        return Array.TrueForAll(words, word => Array.Exists(title, told => told.StartsWith(word, StringComparison.Ordinal)));
    }
}
