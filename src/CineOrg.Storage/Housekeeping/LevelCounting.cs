using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Housekeeping;

/// <summary>Counts kept as long as the catalogue's generation, and 15 s at least: a million rows take about 50 ms.</summary>
internal sealed class LevelCounting(Database database) : ILevelCounts
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private readonly Lock _door = new();
    private (LevelCounts Counts, long Generation, long At)? _held;

    public LevelCounts Now()
    {
        lock (_door)
        {
            var generation = database.Generation.Number;
            if (_held is { } held && (held.Generation == generation || database.Clock.GetElapsedTime(held.At) < Pace)) return held.Counts;
            var counts = database.Read(lane => new LevelCounts(Of(lane, "works"), Of(lane, "persons")));
            _held = (counts, generation, database.Clock.GetTimestamp());
            return counts;
        }
    }

    private static long[] Of(Lane lane, string table)
    {
        var counts = new long[Enum.GetValues<Level>().Length];
        using var rows = lane.Ask($"select level, count(*) from {table} group by level");
        while (rows.Next()) counts[rows.Int(0)] = rows.Long(1);
        return counts;
    }
}
