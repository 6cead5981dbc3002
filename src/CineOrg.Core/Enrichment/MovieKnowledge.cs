using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Library.Matching;

namespace CineOrg.Core.Enrichment;

/// <summary>Films, as the engine enriches them.</summary>
internal sealed class MovieKnowledge(
    IMovieRepository movies, IMatches matches, Resolution resolution, EnrichmentOptions options, TimeProvider clock) : IKnowledge
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
        return held.States.ContainsKey(First) ? held : held with { Subject = held.Subject with { Evidence = await Evidence(movie, stop) } };
    }

    public Held WithIds(Held held) => held with
    {
        Subject = held.Subject with { ExternalIds = held.Subject.ExternalIds.With(Merge.Movie(held.AllDocuments, options.Trust).ExternalIds) },
    };

    public void Save(ITransaction transaction, Held held, Level level, IReadOnlyList<string> enrichers, Cause cause)
    {
        var id = held.Subject.Id;
        if (movies.Find(transaction, id) is null) return; // merged into another while the sources were asked: that one asks for itself
        foreach (var document in held.ChangedDocuments) movies.SaveSource(transaction, id, document);
        movies.SaveEnricherStates(transaction, id, held.States.Values);
        resolution.Movie(transaction, id, enrichers.Contains(Enrichment.Enrichers.Credits), cause, level, enrichers.Contains("collections"));
        if (enrichers.Contains(First)) Propose(transaction, held);
        transaction.Append(new MovieEnriched(id, held.Level.Word(), level.Word(), enrichers), cause);
    }

    // Asked and not sure: a person must look, though nothing was proposed.
    private void Propose(ITransaction transaction, Held held)
    {
        if (held is not { Proposed: { } proposed, Subject.Evidence: not { IsSeries: true } } || held.States.GetValueOrDefault(First)?.Outcome != EnricherOutcome.Done) return;
        matches.Propose(transaction, held.Subject.Id, held.Subject.ExternalIds.Count == 0 ? proposed : null, clock.GetUtcNow());
    }

    private async Task<FilmEvidence?> Evidence(Movie movie, CancellationToken stop) =>
        movie.Kind == MovieKind.Series ? new(movie.Title, movie.Year, movie.ExternalIds) { IsSeries = true }
        : movie.Owned && await matches.Evidence(movie.Id, stop) is { } told
            ? new(movie.Title, movie.Year, movie.ExternalIds, told.Minutes) { OtherTitles = told.Titles, Directors = told.Directors } : null;
}
