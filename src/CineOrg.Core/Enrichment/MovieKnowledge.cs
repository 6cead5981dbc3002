using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>Films, as the engine enriches them.</summary>
internal sealed class MovieKnowledge(
    IMovieRepository movies, Credited credited, Collected collected, EnrichmentOptions options, TimeProvider clock) : IKnowledge
{
    public string Kind => "movie";
    public IReadOnlyList<Enricher> Enrichers { get; } = Enrichment.Enrichers.OfMovies;
    public string First => Enrichment.Enrichers.ExternalIds;

    public async Task<Held?> Load(Guid id, CancellationToken stop)
    {
        if (await movies.Find(id, stop) is not { } movie) return null;
        var held = new Held(new(id, movie.Title, movie.Year, movie.ExternalIds, options.Languages), movie.Level)
        {
            Documents = (await movies.Sources(id, stop)).ToDictionary(document => document.Source),
            States = (await movies.EnricherStates(id, stop)).ToDictionary(state => state.Enricher),
        };
        held.Documents.TryAdd(TrustOrder.FileName, SaidByFile(movie));
        return held;
    }

    public Held WithIds(Held held) => held with
    {
        Subject = held.Subject with { ExternalIds = held.Subject.ExternalIds.With(Merge.Movie(held.AllDocuments, options.Trust).ExternalIds) },
    };

    public void Save(ITransaction transaction, Held held, Level level, IReadOnlyList<string> enrichers, Cause cause)
    {
        var id = held.Subject.Id;
        foreach (var document in held.AllDocuments) movies.SaveSource(transaction, id, document);
        movies.SaveEnricherStates(transaction, id, held.States.Values);
        var resolved = Merge.Movie(held.AllDocuments, options.Trust);
        movies.SaveResolved(transaction, id, resolved, level);
        if (enrichers.Contains("credits") && resolved.Credits is { } credits)
            movies.SaveCredits(transaction, id, credited.Resolve(transaction, new(id, credits.Source), credits.Value, cause));
        if (enrichers.Contains("collections")) collected.Save(transaction, id, resolved.Collections, cause);
        transaction.Append(new MovieEnriched(id, held.Level.Word(), level.Word(), enrichers), cause);
    }

    // What the scan or a filmography said first stays on record, below every source.
    private SourceDocument SaidByFile(Movie movie)
    {
        List<Statement> said = [new(Field.Title, null, movie.Title, TrustOrder.FileName)];
        if (movie.Year is { } year) said.Add(new(Field.Year, null, $"{year}", TrustOrder.FileName));
        said.AddRange(movie.ExternalIds.Select(id => new Statement(Field.ExternalId, null, $"{id.Key}:{id.Value}", TrustOrder.FileName)));
        return new(TrustOrder.FileName, movie.Id.ToString(), null, clock.GetUtcNow(), said);
    }
}
