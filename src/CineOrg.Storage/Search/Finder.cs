using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Search;

/// <summary>
/// Answers while somebody types. Films: the exact title, titles that begin so, titles with all the words, then with one letter
/// wrong; inside each the newest first. People alike, those with most films first. A stage runs only while answers are wanting.
/// </summary>
internal sealed class Finder(Database database, Vocabulary vocabulary)
{
    private const int MostAnswers = 100;

    public SearchAnswer Find(string text, string language, int limit)
    {
        var query = Query.Of(text);
        if (query.Words.Length == 0) return new([], []);
        var most = Math.Clamp(limit, 1, MostAnswers);
        var (films, people) = database.Read(lane => (Films(lane, query, most), People(lane, query, most)));
        if (films.Count < most || people.Count < most) AddAlmost(query, films, people, most);
        return database.Read(lane => new SearchAnswer(
            MovieItems.Of(lane, films.Take(most), language), PersonItems.Of(lane, people.Take(most))));
    }

    /// <summary>Every film, however many, in the order they became known; with one letter wrong only when there is none without.</summary>
    public IReadOnlyList<Guid> FindAll(string text)
    {
        var query = Query.Of(text);
        if (query.Words.Length == 0) return [];
        var found = database.Read(lane => All(lane, query, query.IsLongEnough ? query.AllWords() : null));
        return found.Count == 0 && Almost(query) is { } words ? database.Read(lane => All(lane, query, words)) : found;
    }

    private static List<Guid> All(Lane lane, Query query, string? words)
    {
        using var rows = words is null
            ? lane.Ask(FilmSearch.AllBeginning).With(query.Key).With(query.AfterPrefix)
            : lane.Ask(FilmSearch.All).With(query.Key).With(query.AfterPrefix).With(words);
        var found = new List<Guid>();
        while (rows.Next()) found.Add(rows.Guid(0));
        return found;
    }

    private string? Almost(Query query)
    {
        var near = vocabulary.Near(query.Words).Zip(query.Words).DistinctBy(pair => pair.Second)
            .ToDictionary(pair => pair.Second, pair => pair.First, StringComparer.Ordinal);
        return query.AlmostAllWords(word => near[word]);
    }

    private void AddAlmost(Query query, Found films, Found people, int most)
    {
        if (Almost(query) is not { } words) return;
        database.Read(lane =>
        {
            if (films.Count < most) films.Add(lane.Ask(FilmSearch.ByWords).With(words));
            if (people.Count < most) people.Add(lane.Ask(PeopleSearch.ByWords).With(words));
            return 0;
        });
    }

    private static Found Films(Lane lane, Query query, int most)
    {
        var found = new Found();
        found.Add(lane.Ask(FilmSearch.Exact).With(query.Key));
        if (found.Count < most) found.Add(lane.Ask(FilmSearch.Beginning).With(query.Key).With(query.AfterPrefix));
        if (found.Count < most && query.IsLongEnough) found.Add(lane.Ask(FilmSearch.ByWords).With(query.AllWords()));
        return found;
    }

    private static Found People(Lane lane, Query query, int most)
    {
        var found = new Found();
        found.Add(lane.Ask(PeopleSearch.Exact).With(query.Key));
        if (found.Count < most) found.Add(lane.Ask(PeopleSearch.Beginning).With(query.Key).With(query.AfterPrefix));
        if (found.Count < most && query.IsLongEnough) found.Add(lane.Ask(PeopleSearch.ByWords).With(query.AllWords()));
        return found;
    }
}
