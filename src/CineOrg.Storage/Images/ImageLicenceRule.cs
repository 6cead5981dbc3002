using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Images;

/// <summary>Images whose source lets nobody keep them longer go, loved or not; they were not shown any more since then (<see cref="ImageTimes.LongestKept"/>).</summary>
internal sealed class ImageLicenceRule(Database database) : IHousekeepingRule
{
    /// <summary>The rest goes the next night.</summary>
    private const int Most = 100_000;

    public string Name => "licence";

    public IAsyncEnumerable<Going> Due(DateTimeOffset now, CancellationToken stop) => ImageTimes.LongestKept.SelectMany(kept =>
        database.Read(lane => Older(lane, kept.Key, now - kept.Value)).Select(older => new Evict(older.Kind, older.Victim, new(Name, kept.Value.TotalDays, kept.Value.TotalDays)))).ToAsyncEnumerable();

    private static List<(StoredKind Kind, Victim Victim)> Older(Lane lane, string source, DateTimeOffset before)
    {
        using var rows = lane.Ask("""
            select distinct f.kind, f.hash, f.bytes, f.subject from images i join image_files f on f.id = i.file where i.source = ? and i.fetched_at < ? limit ?
            """).With(source).With(before).With(Most);
        var older = new List<(StoredKind, Victim)>();
        while (rows.Next()) older.Add(((StoredKind)rows.Int(0), new(Convert.ToHexStringLower(rows.Bytes(1)), rows.Guid(3), rows.Long(2), 0)));
        return older;
    }
}
