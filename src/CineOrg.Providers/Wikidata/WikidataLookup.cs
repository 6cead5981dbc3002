using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Wikidata;

/// <summary>Which item is this film or person? By Wikidata's id, else by a statement of IMDb's or TMDB's; never by name alone.</summary>
internal sealed class WikidataLookup(WikidataClient client)
{
    public Task<KeyValuePair<string, WikidataEntity>?> Movie(Subject movie, CancellationToken stop) => Item(movie, "P4947", stop);

    public Task<KeyValuePair<string, WikidataEntity>?> Person(Subject person, CancellationToken stop) => Item(person, "P4985", stop);

    /// <summary>Items with such a label, in the most wanted language, else in English.</summary>
    public async Task<IReadOnlyDictionary<string, WikidataEntity>> Titles(string title, IReadOnlyList<string> languages, CancellationToken stop)
    {
        foreach (var language in languages.Take(1).Append("en").Distinct())
            if (await client.FindByTitle(title, language, stop) is { Count: > 0 } found) return await client.Entities(found, stop);
        return new Dictionary<string, WikidataEntity>();
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
