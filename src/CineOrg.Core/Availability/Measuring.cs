using CineOrg.Core.Events;

namespace CineOrg.Core.Availability;

/// <summary>What was measured of each owner's films at each layer: held in memory, stored with each measure.</summary>
public sealed class Measuring(IMeasures stored, ITransactions transactions, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private volatile Dictionary<(string, string), Measured> _held = [];

    /// <summary>Reads what earlier runs measured.</summary>
    public async Task Load(CancellationToken stop)
    {
        var all = await stored.All(stop).ConfigureAwait(false);
        lock (_gate) _held = new(all);
    }

    public Measured? Of(string location, string owner) => _held.TryGetValue((location, owner), out var measured) ? measured : null;

    /// <summary>Takes one measure in.</summary>
    /// <param name="latencyMs">Until the first byte; null when it was not measured.</param>
    /// <param name="bandwidthMbps">Null when it was not measured, or the reader was what slowed it.</param>
    public Task Take(string location, string owner, double? latencyMs, double? bandwidthMbps, CancellationToken stop = default)
    {
        Measured measured;
        lock (_gate)
        {
            var before = Of(location, owner) ?? default;
            measured = new(
                latencyMs is { } latency ? before.LatencyMs.With(latency) : before.LatencyMs,
                bandwidthMbps is { } bandwidth ? before.BandwidthMbps.With(bandwidth) : before.BandwidthMbps);
            _held = new(_held) { [(location, owner)] = measured };
        }
        return transactions.Run(Durability.Bulk, transaction =>
        {
            stored.Save(transaction, location, owner, measured, clock.GetUtcNow());
            return 0;
        }, stop);
    }
}
