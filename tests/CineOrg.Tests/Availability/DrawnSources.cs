using CineOrg.Core.Availability;

namespace CineOrg.Tests.Availability;

/// <summary>Places where a film might be had, drawn by a seed.</summary>
internal static class DrawnSources
{
    public static Source[] Of(Random random, int most = 20)
    {
        var sources = new Source[random.Next(0, most + 1)];
        for (var at = 0; at < sources.Length; at++) sources[at] = One(random, at);
        return sources;
    }

    public static Source One(Random random, int number)
    {
        var layer = DataLocations.Default.All[random.Next(DataLocations.Default.All.Count)];
        var measured = random.Next(3) > 0;
        return Source.At(layer, layer.Access == Access.File ? Source.Self : $"owner {number}") with
        {
            LatencyMs = random.Next(1, 500),
            BandwidthMbps = measured ? random.Next(1, 60) : null,
            DeviationMbps = measured && random.Next(3) > 0 ? random.Next(0, 20) : null,
            Broken = random.Next(5) == 0,
            Mine = random.Next(2) == 0,
        };
    }
}
