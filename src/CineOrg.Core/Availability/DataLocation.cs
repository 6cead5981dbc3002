namespace CineOrg.Core.Availability;

/// <summary>How a video at a place is reached.</summary>
public enum Access
{
    /// <summary>Read as a file of this machine, network shares included.</summary>
    File,

    /// <summary>Played from another person's CineOrg.</summary>
    Peer,

    /// <summary>Played from a service's address.</summary>
    Stream,

    /// <summary>Must be downloaded whole before it can be played.</summary>
    Download,

    /// <summary>Must be brought back from where it is kept.</summary>
    Restore,

    /// <summary>Somebody must do something: add the file, put in the disc.</summary>
    ByHand,

    /// <summary>Nobody knows a way.</summary>
    None,
}

/// <summary>A layer of the pyramid of places where a video can be. Layers are declared rows: adding one needs no code.</summary>
/// <param name="Name">Unique, such as <c>Local/SSD</c>.</param>
/// <param name="Rank">From 0, the nearest; layers are tried in this order.</param>
/// <param name="Weight">What a way through the relation graph costs that ends here; more than 0, growing with the rank.</param>
/// <param name="Latency">How long until a film begins, as long as nothing was measured.</param>
public sealed record DataLocation(string Name, int Rank, double Weight, TimeSpan Latency, Access Access);

/// <summary>One place where one film can be had.</summary>
/// <param name="Location">Name of a <see cref="DataLocation"/>.</param>
/// <param name="Owner">Whose: <c>self</c>, a friend's name, a service's name.</param>
/// <param name="LatencyMs">Until the film begins: measured and smoothed, else the layer's own.</param>
/// <param name="BandwidthMbps">Megabits a second, measured and smoothed; null when unknown.</param>
public sealed record DataLayerInfo(string Location, string Owner, double LatencyMs, double? BandwidthMbps = null);
