using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Bench.Enrich;

/// <summary>A data directory that holds the generated films at level initial, as a scan leaves them.</summary>
internal sealed class EnrichFilms : IDisposable
{
    public EnrichFilms()
    {
        var stored = new Stored(Folder);
        var movies = stored.Get<IMovieRepository>();
        stored.Get<ITransactions>().Run(Durability.Bulk, transaction =>
        {
            for (var film = 0; film < GeneratedFilms.Count; film++) movies.Add(transaction, Film(film));
            return true;
        }).GetAwaiter().GetResult();
        stored.Close();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("cineorg-bench-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>What is held when all is done.</summary>
    public async Task<EnrichOutcome> Look()
    {
        var stored = new Stored(Folder);
        var movies = stored.Get<IMovieRepository>();
        var (deep, living, stuck, films) = (0, 0, 0, 0);
        foreach (var id in await movies.Below(Level.Deep + 1, false, null, int.MaxValue))
        {
            films++;
            var (sources, states) = (await movies.Sources(id), await movies.EnricherStates(id));
            if (await movies.LevelOf(id) == Level.Deep) deep++;
            if (IsWhole(sources)) living++;
            if (states.Count == 0 || states.Any(state => state is { Outcome: EnricherOutcome.Failed, NextAttemptAt: null })) stuck++;
        }
        stored.Close();
        return new(films, deep, living, stuck);
    }

    // All that Wikidata and Wikipedia can give: facts, credits, and the summary in both languages.
    private static bool IsWhole(IReadOnlyList<SourceDocument> sources)
    {
        bool Says(string source, string field, int times = 1) =>
            sources.FirstOrDefault(document => document.Source == source)?.Statements.Count(statement => statement.Field == field) >= times;
        return Says("wikidata", Field.DurationMinutes) && Says("wikidata", Field.Credit, 12) && Says("wikipedia", Field.Summary, 2);
    }

    private static Movie Film(int film) => new()
    {
        Id = Guid.CreateVersion7(), Title = GeneratedFilms.Title(film), Year = GeneratedFilms.Year(film),
        ExternalIds = GeneratedFilms.HasId(film) ? ExternalIds.Of("imdb", GeneratedFilms.Imdb(film)) : ExternalIds.None,
    };
}

/// <param name="Whole">Films that hold all which Wikidata and Wikipedia can give.</param>
/// <param name="Stuck">Films with a question that nobody will ask again.</param>
internal sealed record EnrichOutcome(int Films, int Deep, int Whole, int Stuck);
