using CineOrg.Storage.Engine;
using CineOrg.Storage.Search.Memory;

namespace CineOrg.Storage.Search;

/// <summary>
/// Search by the database's own tables of words: while the index is built, where none is kept, and when it fails. The exact title,
/// titles that begin so, titles with all the words, then with one letter wrong; inside each the newest or those with most films first.
/// A stage runs only while answers are wanting.
/// </summary>
internal sealed class DatabaseEngine(Database database, Vocabulary vocabulary, MemoryEngine memory) : ITitleEngine
{
    private readonly Kept<TitleIndex> _sagas = new(database, () => database.Read(lane =>
    {
        var names = new SegmentBuilder();
        SearchKind.Sagas.ReadAll(lane, names);
        return TitleIndex.Empty.With([], names);
    }));

    public Answers Find(SearchKind kind, Question question)
    {
        if (kind == SearchKind.Sagas) return MemoryEngine.Find(_sagas.Value, question);
        var found = database.Read(lane => Plain(lane, kind, question));
        // The words of all titles take long to read: not while the index reads them too.
        if (found.Count < question.Most && memory.State != SearchState.Building && Almost(question.Query) is { } words)
            database.Read(lane => found.Add(lane.Ask(kind.ByWords).With(words), Fit.Near));
        return found.Take(question.Most);
    }

    Answers? ITitleEngine.Find(SearchKind kind, Question question) => Find(kind, question);

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
            ? lane.Ask(SearchSql.AllBeginning).With(query.Key).With(query.AfterPrefix)
            : lane.Ask(SearchSql.All).With(query.Key).With(query.AfterPrefix).With(words);
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

    private static Found Plain(Lane lane, SearchKind kind, Question question)
    {
        var (query, found) = (question.Query, new Found(question.Allowed));
        found.Add(lane.Ask(kind.Exact).With(query.Key), Fit.Exact);
        if (found.Count < question.Most) found.Add(lane.Ask(kind.Beginning).With(query.Key).With(query.AfterPrefix), Fit.Begins);
        if (found.Count < question.Most && query.IsLongEnough) found.Add(lane.Ask(kind.ByWords).With(query.AllWords()), Fit.Words);
        return found;
    }
}
