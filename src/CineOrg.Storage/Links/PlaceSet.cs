using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;

namespace CineOrg.Storage.Links;

/// <summary>Where a film can be had. Many films can be had at the very same places: they share one of these.</summary>
internal sealed record PlaceSet(IReadOnlyList<(string Location, long Root)> Copies, IReadOnlyList<OfferAt> Offers)
{
    public static readonly PlaceSet Nowhere = new([], []);

    /// <summary>Equal for equal sets.</summary>
    public string Key => string.Join('\n', Copies.Select(copy => $"{copy.Location}\t{copy.Root}").Concat(Offers.Select(offer => $"{offer.Country}\t{offer.Service}\t{offer.Offer}")));

    /// <summary>How one person has a film that can be had here.</summary>
    /// <param name="reachable">Whether a root is in reach.</param>
    public Had For(Viewing viewing, DataLocations layers, Func<long, bool> reachable)
    {
        var copies = Copies.Select(copy => new CopyAt(Guid.Empty, copy.Location, 0, reachable(copy.Root)));
        var whereabouts = Whereabouts.Of(new(Guid.Empty, null, [.. copies], Offers), viewing, layers, (_, _) => null);
        var nearest = whereabouts.Nearest is { Source.Broken: false } place ? place.Source : (Source?)null;
        return new(whereabouts.PlaysNow, whereabouts.IsShown, nearest?.Rank, nearest?.Location);
    }
}

/// <summary>How one person has a film: see <see cref="FilmLine"/>.</summary>
internal sealed record Had(bool Plays, bool Shown, int? Rank, string? Layer);
