using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Availability;

/// <summary>One place where a film can be had, for one person.</summary>
/// <param name="Copy">The copy that is there; null where it is none of ours.</param>
/// <param name="Offer">Of a service: its word; else null.</param>
public readonly record struct Place(Source Source, Guid? Copy, string? Offer, double BitRateMbps);

/// <summary>All places where one film can be had, the nearest first, as one person has them.</summary>
public sealed class Whereabouts
{
    private Whereabouts(IReadOnlyList<Place> places, Viewing viewing)
    {
        Places = places;
        PlaysNow = places.Any(place => viewing.PlaysNow(place.Source, place.BitRateMbps));
        IsShown = viewing.Level == Curiosity.High || places.Any(place => viewing.Shows(place.Source, place.BitRateMbps));
        Nearest = places.Count > 0 ? places[0] : null;
    }

    public IReadOnlyList<Place> Places { get; }
    public bool PlaysNow { get; }

    /// <summary>Whether the person's level of curiosity shows the film.</summary>
    public bool IsShown { get; }

    /// <summary>Null when nobody knows a way.</summary>
    public Place? Nearest { get; }

    /// <summary>Name of the nearest layer that is not out of reach; the unknown one when there is none.</summary>
    public string Layer => Places.FirstOrDefault(place => !place.Source.Broken).Source.Location ?? DataLocations.Unknown;

    /// <summary>The layers that are not out of reach, the nearest first.</summary>
    public IReadOnlyList<DataLayerInfo> Layers =>
        [.. Places.Where(place => !place.Source.Broken).Select(place => new DataLayerInfo(place.Source.Location, place.Source.Owner, place.Source.LatencyMs, place.Source.BandwidthMbps))];

    public PlaceProfile? NearestProfile(Viewing viewing) => Nearest is { } place ? Profile(place, viewing) : null;

    public AvailabilityProfile Profile(Viewing viewing) =>
        new(PlaysNow, NearestProfile(viewing), [.. Places.Select(place => Profile(place, viewing))]);

    private static PlaceProfile Profile(Place place, Viewing viewing) =>
        new(place.Source.Location, place.Source.Owner, Math.Round(place.Source.LatencyMs, 1), viewing.PlaysNow(place.Source, place.BitRateMbps))
        {
            BandwidthMbps = place.Source.BandwidthMbps is { } measured ? Math.Round(measured, 1) : null,
            Offer = place.Offer,
            CopyId = place.Copy,
            OutOfReach = place.Source.Broken ? true : null,
        };

    /// <param name="measured">What was measured of an owner's films at a layer.</param>
    public static Whereabouts Of(FilmPlaces film, Viewing viewing, DataLocations layers, Func<string, string, Measured?> measured)
    {
        ArgumentNullException.ThrowIfNull(film);
        var copies = film.Copies.Select(copy => new Place(
            Source.At(layers.Of(copy.Location), Source.Self).Measured(measured(copy.Location, Source.Self)) with
            {
                Broken = !copy.Reachable, Mine = true, BitRateMbps = BitRate(copy.Bytes, film.Minutes) is > 0 and var rate ? rate : null,
            },
            copy.Copy, null, BitRate(copy.Bytes, film.Minutes)));
        var offers = film.Offers.Where(offer => offer.Country == viewing.Country || offer.Country == WatchFact.Everywhere)
            .Select(offer => new Place(Offered(offer, viewing, layers), null, offer.Offer, 0));
        return new([.. copies.Concat(offers).OrderBy(place => place.Source.Broken).ThenBy(place => place.Source.Rank)
            .ThenByDescending(place => place.Source.Mine).ThenBy(place => Cost(place.Offer)).ThenBy(place => place.Source.LatencyMs)], viewing);
    }

    /// <summary>Megabits a second of a video; 0 when its length is unknown.</summary>
    public static double BitRate(long bytes, int? minutes) => minutes is > 0 ? bytes * 8 / 1e6 / (minutes.Value * 60.0) : 0;

    private static Source Offered(OfferAt offer, Viewing viewing, DataLocations layers) =>
        Source.At(layers.Of(DataLocations.Streaming), offer.Service) with { Mine = Cost(offer.Offer) <= 2 && viewing.Services.Contains(offer.Service) };

    private static int Cost(string? offer) => offer switch { null or "free" => 0, "ads" => 1, "subscription" => 2, "rent" => 3, _ => 4 };
}
