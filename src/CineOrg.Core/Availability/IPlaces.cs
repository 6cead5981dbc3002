using CineOrg.Core.Events;

namespace CineOrg.Core.Availability;

/// <summary>Where films can be had, as it is stored.</summary>
public interface IPlaces
{
    /// <summary>Present copies and offers of these films, in their order; unknown ones are left out.</summary>
    ValueTask<IReadOnlyList<FilmPlaces>> Of(IReadOnlyList<Guid> films, CancellationToken stop = default);

    /// <summary>Names of services that offer any film, at most <paramref name="limit"/>, those with the most films first.</summary>
    ValueTask<IReadOnlyList<ServiceKnown>> Services(string country, int limit, CancellationToken stop = default);

    /// <summary>Says whether a root is in reach; its copies keep their state.</summary>
    /// <returns>False when that is no news.</returns>
    bool Reach(ITransaction transaction, long root, bool reachable);

    /// <summary>Says which layer a root lies on, and moves up to <paramref name="limit"/> of its copies there.</summary>
    /// <returns>How many copies were moved; fewer than the limit when none is left.</returns>
    int Lay(ITransaction transaction, long root, string location, int limit);

    /// <summary>Layer and reach of each root, by its key.</summary>
    ValueTask<IReadOnlyDictionary<long, RootPlace>> Roots(CancellationToken stop = default);
}

/// <param name="Location">Name of a layer.</param>
public sealed record RootPlace(string Location, bool Reachable);

/// <summary>One film's copies and offers.</summary>
/// <param name="Minutes">The film's length; null when unknown.</param>
public sealed record FilmPlaces(Guid Film, int? Minutes, IReadOnlyList<CopyAt> Copies, IReadOnlyList<OfferAt> Offers);

/// <param name="Bytes">All files together.</param>
/// <param name="Reachable">Whether its root was there when last looked for.</param>
public sealed record CopyAt(Guid Copy, string Location, long Bytes, bool Reachable);

/// <param name="Offer">Its word: see <see cref="Catalogue.WatchFact"/>.</param>
public sealed record OfferAt(string Country, string Service, string Offer);

/// <param name="Movies">Films that it offers here.</param>
public sealed record ServiceKnown(string Name, int Movies);
