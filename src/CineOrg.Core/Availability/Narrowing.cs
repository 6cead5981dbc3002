using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Availability;

/// <summary>The policy of a viewing as lists apply it. It names exactly the films that <see cref="Viewing.Shows"/> shows of what is stored.</summary>
public static class Narrowing
{
    /// <summary>Null: everything is shown.</summary>
    public static Within? Within(this Viewing viewing, DataLocations layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        if (viewing.Level == Curiosity.High) return null;
        var medium = viewing.Level == Curiosity.Medium;
        var places = layers.All.Where(layer => Plays(layer, viewing) || (medium && layer.Access is Access.File or Access.Stream or Access.Peer)).Select(layer => layer.Name);
        var services = viewing.LocalOnly || medium ? [] : viewing.Services;
        return new(WordLine.Of(places), WordLine.Of(services), viewing.Country, AnyService: medium);
    }

    /// <summary>Null: nearness decides nothing.</summary>
    public static NearestFirst? Nearest(this Viewing viewing, DataLocations layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return !viewing.NearFirst ? null
            : new(WordLine.Of(layers.All.Select(layer => layer.Name)), DataLocations.Streaming, WordLine.Of(viewing.Services), viewing.Country);
    }

    // One's own copy plays from a disk in reach, and from one's own store in the cloud: see Whereabouts.
    private static bool Plays(DataLocation layer, Viewing viewing) => viewing.PlaysNow(Source.At(layer, Source.Self) with { Mine = true }, 0);
}
