using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Wikidata;

/// <summary>Series of films (P179), with each film's place in them (P1545).</summary>
internal static class WikidataCollections
{
    private const int Most = 5;

    public static async Task<Statements> Of(WikidataClient client, WikidataEntity item, IReadOnlyList<string> languages, CancellationToken stop)
    {
        IReadOnlyList<WikidataStatement> series = [.. item.Statements("P179").Take(Most)];
        var told = series.Count == 0 ? null : await client.Entities([.. series.Select(one => one.Value)], stop);
        return new Statements(Question.Collections).Each(Field.Collection,
            from one in series
            let entity = told!.GetValueOrDefault(one.Value)
            where entity is not null
            let names = Names(entity, languages)
            where names.Count > 0
            select Structured.Write(new StatedCollection(names, ExternalIds.Of(WikidataClient.Provider, one.Value), one.Number("P1545"))));
    }

    /// <summary>In order of place, then year, then id; only what is a film or short of one.</summary>
    public static async Task<IReadOnlyList<StatedPart>?> Parts(WikidataClient client, string series, IReadOnlyList<string> languages, CancellationToken stop)
    {
        var items = await client.FindByStatement([$"P179={series}"], stop);
        if (items.Count == 0) return null;
        var parts =
            from pair in await client.Entities(items, stop)
            let kind = WikidataWords.Kind(pair.Value)
            let title = pair.Value.Label(languages) ?? pair.Value.Text("P1476")
            where kind is not null && title is not null
            let movie = new StatedMovie(title, pair.Value.Text("P1476"), WikidataFacts.Year(pair.Value), kind.Value, WikidataFacts.MovieIds(pair.Key, pair.Value))
            select new StatedPart(movie, pair.Value.Statements("P179").FirstOrDefault(one => one.Value == series)?.Number("P1545"));
        return [.. parts.OrderBy(part => part.Ordinal ?? int.MaxValue).ThenBy(part => part.Movie.Year ?? int.MaxValue).ThenBy(part => part.Movie.ExternalIds[WikidataClient.Provider], StringComparer.Ordinal)];
    }

    private static SortedDictionary<string, string> Names(WikidataEntity entity, IReadOnlyList<string> languages)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages.Append("en").Distinct())
            if (entity.Label(language) is { Length: > 0 and <= 500 } name) names[language] = name;
        if (names.Count == 0 && entity.Label("mul") is { Length: > 0 and <= 500 } any) names[""] = any;
        return names;
    }
}
