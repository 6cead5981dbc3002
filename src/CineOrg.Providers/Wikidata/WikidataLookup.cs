using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Wikidata;

/// <summary>Which item is this film or person? By Wikidata's id, else by a statement of IMDb's or TMDB's; never by name alone.</summary>
internal sealed class WikidataLookup(WikidataClient client)
{
    public Task<KeyValuePair<string, WikidataEntity>?> Movie(Subject movie, CancellationToken stop) => Item(movie, "P4947", stop);

    public Task<KeyValuePair<string, WikidataEntity>?> Person(Subject person, CancellationToken stop) => Item(person, "P4985", stop);

    /// <summary>
    /// Items with such a label: in the most wanted language, then in English; when neither brings a film of that title, which a hundred
    /// towns and songs may hide, films alone with these words in any language.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, WikidataEntity>> Titles(string title, IReadOnlyList<string> languages, CancellationToken stop)
    {
        var found = new Dictionary<string, WikidataEntity>();
        Func<Task<IReadOnlyList<string>>>[] ways =
        [
            .. languages.Take(1).Append("en").Distinct().Select(language => (Func<Task<IReadOnlyList<string>>>)(() => client.FindByTitle(title, language, stop))),
            () => client.FindFilms(title, stop),
        ];
        foreach (var way in ways)
        {
            try
            {
                foreach (var (id, item) in await client.Entities([.. (await way()).Where(id => !found.ContainsKey(id))], stop)) found[id] = item;
            }
            catch (SourceFailedException) when (found.Count > 0)
            {
                break; // what was found before it failed is judged all the same
            }
            if (found.Values.Any(item => WikidataWords.Kind(item) is not null && WikidataFacts.IsCalled(item, title))) break;
        }
        return found;
    }

    private async Task<KeyValuePair<string, WikidataEntity>?> Item(Subject subject, string tmdbProperty, CancellationToken stop)
    {
        if (await Id(subject, tmdbProperty, stop) is not { } id || await client.Entity(id, stop) is not { } item) return null;
        return new(id, item);
    }

    private async Task<string?> Id(Subject subject, string tmdbProperty, CancellationToken stop)
    {
        if (subject.ExternalIds[WikidataClient.Provider] is { } known) return known;
        foreach (var (source, property) in new[] { ("imdb", "P345"), ("tmdb", tmdbProperty) })
            if (subject.ExternalIds[source] is { } value && await client.FindByStatement([$"{property}={value}"], stop) is [var found]) return found;
        return null;
    }
}
