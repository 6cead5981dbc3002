using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Tmdb;

/// <summary>Where a film can be watched, as JustWatch tells TMDB.</summary>
internal static class TmdbOffering
{
    public static Statements WhereToWatch(TmdbTelling told) => new Statements(Question.WhereToWatch).Each(Field.WhereToWatch,
        from country in told.Countries
        let offers = told.Movie.WatchProviders?.Results?.GetValueOrDefault(country)
        where offers is not null
        from offer in Offers(offers)
        where TmdbWords.IsName(offer.Service.ProviderName)
        select Structured.Write(new WatchFact(
            country, offer.Service.ProviderName!, offer.Word, TmdbWords.WebPage(offers.Link), TmdbWords.ImageUrl(offer.Service.LogoPath, "w92"))));

    private static IEnumerable<(string Word, TmdbService Service)> Offers(TmdbOffers offers) =>
        new (string Word, IReadOnlyList<TmdbService>? Services)[]
        {
            ("free", offers.Free), ("ads", offers.Ads), ("subscription", offers.Flatrate), ("rent", offers.Rent), ("buy", offers.Buy),
        }.SelectMany(kind => (kind.Services ?? []).Select(service => (kind.Word, service)));
}
