using CineOrg.Core.Availability;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Availability;

internal sealed class Measures(Database database) : IMeasures
{
    public ValueTask<IReadOnlyDictionary<(string Location, string Owner), Measured>> All(CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("""
            select location, owner, latency_ms, latency_deviation, latency_count, bandwidth_mbps, bandwidth_deviation, bandwidth_count from measured
            """);
        var all = new Dictionary<(string, string), Measured>();
        while (rows.Next()) all.Add((rows.Text(0), rows.Text(1)), new(Smoothed(rows, 2), Smoothed(rows, 5)));
        return (IReadOnlyDictionary<(string, string), Measured>)all;
    }));

    public void Save(ITransaction transaction, string location, string owner, Measured measured, DateTimeOffset at) => Transaction.Of(transaction).Lane
        .Ask("""
            insert or replace into measured(
              location, owner, latency_ms, latency_deviation, latency_count, bandwidth_mbps, bandwidth_deviation, bandwidth_count, measured_at)
            values(?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .With(location).With(owner).With(measured.LatencyMs.Mean).With(measured.LatencyMs.Deviation).With(measured.LatencyMs.Count)
        .With(measured.BandwidthMbps.Mean).With(measured.BandwidthMbps.Deviation).With(measured.BandwidthMbps.Count).With(at).Run();

    private static Smoothed Smoothed(Statement row, int column) => new(row.Double(column), row.Double(column + 1), row.Int(column + 2));
}
