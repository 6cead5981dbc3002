using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Core.Availability.Finding;

/// <summary>Asks the sources anew where the film can be watched: services of the person's country, and archives open to all that Wikidata knows.</summary>
public sealed class OffersAnew(EnrichmentEngine engine, IMovieRepository movies, TimeProvider clock) : IFinder
{
    public string Name => "places";

    public async Task<IReadOnlyList<Way>> Look(Sought film, CancellationToken stop)
    {
        if (await engine.Enrich(film.Film, Level.Deep, default, Afresh.Now(clock)).ConfigureAwait(false) < Level.Deep) throw new InvalidOperationException("a source did not answer");
        if (await movies.Profile(film.Film, "en", stop: stop).ConfigureAwait(false) is not { } known) return [];
        return [.. known.WhereToWatch.Where(offer => offer.Country == film.Country || offer.Country == WatchFact.Everywhere)
            .Select(offer => new Way(Name, offer is { Country: WatchFact.Everywhere, Offer: "free" } ? "archive" : "service", offer.Service, offer.Offer, offer.Link))
            .DistinctBy(way => (way.Name, way.Offer))];
    }
}
