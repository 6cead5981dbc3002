using System.Text.Json.Serialization;

namespace CineOrg.Core.Availability;

/// <summary>One place where one film can be had, as choices look at it. All that they read is in here, so that a choice can be recorded and replayed.</summary>
/// <param name="Location">Name of its layer.</param>
/// <param name="Owner"><c>self</c>, a friend's or a service's name.</param>
/// <param name="Rank">Of its layer: see <see cref="DataLocation"/>.</param>
/// <param name="LatencyMs">Until the first frame: measured and smoothed, else the layer's own.</param>
public readonly record struct Source(string Location, string Owner, int Rank, Access Access, double LatencyMs)
{
    public const string Self = "self";

    /// <summary>Megabits a second, measured and smoothed; null when nobody measured.</summary>
    public double? BandwidthMbps { get; init; }

    /// <summary>How far bandwidth strays from its mean: mean absolute deviation, Mbit/s.</summary>
    public double? DeviationMbps { get; init; }

    /// <summary>Of the video there; null: as the question says.</summary>
    public double? BitRateMbps { get; init; }

    /// <summary>Out of reach, or broken off while somebody watched.</summary>
    public bool Broken { get; init; }

    /// <summary>The person may play it without further ado: their own copy, or a service that they marked as theirs with nothing to pay a time.</summary>
    public bool Mine { get; init; }

    /// <summary>On this machine's own disks.</summary>
    [JsonIgnore]
    public bool IsLocal => Access == Access.File && Location.StartsWith(DataLocations.Local, StringComparison.Ordinal);

    public static Source At(DataLocation layer, string owner) => new(layer.Name, owner, layer.Rank, layer.Access, layer.Latency.TotalMilliseconds);

    /// <summary>The same place with what was measured of it.</summary>
    public Source Measured(Measured? of) => of is not { } measured ? this : this with
    {
        LatencyMs = measured.LatencyMs.Count > 0 ? measured.LatencyMs.Mean : LatencyMs,
        BandwidthMbps = measured.BandwidthMbps.Count > 0 ? measured.BandwidthMbps.Mean : BandwidthMbps,
        DeviationMbps = measured.BandwidthMbps.Count > 0 ? measured.BandwidthMbps.Deviation : DeviationMbps,
    };

    public DataLayerInfo Told() => new(Location, Owner, LatencyMs, BandwidthMbps);
}
