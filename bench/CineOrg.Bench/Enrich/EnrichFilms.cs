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
        List<string> lacking = [];
        foreach (var id in await movies.Below(Level.Deep + 1, false, null, int.MaxValue))
        {
            films++;
            var (sources, states) = (await movies.Sources(id), await movies.EnricherStates(id));
            if (await movies.LevelOf(id) == Level.Deep) deep++;
            if (Lacking(sources) is not { } lack) living++;
            else lacking.Add($"{(await movies.Find(id))!.Title}: {lack}");
            if (states.Count == 0 || states.Any(state => state is { Outcome: EnricherOutcome.Failed, NextAttemptAt: null })) stuck++;
        }
        stored.Close();
        return new(films, deep, living, stuck) { Lacking = string.Join(", ", lacking.Take(5)) };
    }

    // Of all that Wikidata and Wikipedia can give: facts, credits, and the summary in both languages.
    private static string? Lacking(IReadOnlyList<SourceDocument> sources)
    {
        int Said(string source, string field) => sources.FirstOrDefault(document => document.Source == source)?.Statements.Count(statement => statement.Field == field) ?? 0;
        if (Said("wikidata", Field.DurationMinutes) == 0) return "no facts";
        if (Said("wikidata", Field.Credit) is < 13 and var credits) return $"{credits} credits of 13";
        return Said("wikipedia", Field.Summary) is < 2 and var summaries ? $"{summaries} summaries of 2" : null;
    }

    private static Movie Film(int film) => new()
    {
        Id = Guid.CreateVersion7(), Title = GeneratedFilms.Title(film), Year = GeneratedFilms.Year(film),
        ExternalIds = GeneratedFilms.HasId(film) ? ExternalIds.Of("imdb", GeneratedFilms.Imdb(film)) : ExternalIds.None,
    };
}

/// <param name="Whole">Films that hold all which Wikidata and Wikipedia can give.</param>
/// <param name="Stuck">Films with a question that nobody will ask again.</param>
internal sealed record EnrichOutcome(int Films, int Deep, int Whole, int Stuck)
{
    /// <summary>What the first of the others lack.</summary>
    public string Lacking { get; init; } = "";
}
