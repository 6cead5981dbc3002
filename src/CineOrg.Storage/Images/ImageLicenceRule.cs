using System.Runtime.CompilerServices;
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

    public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        foreach (var (source, longest) in ImageTimes.LongestKept)
            foreach (var (kind, victim) in database.Read(lane => Older(lane, source, now - longest)))
                yield return new Evict(kind, victim, new(Name, longest.TotalDays, longest.TotalDays));
    }

    private static List<(StoredKind, Victim)> Older(Lane lane, string source, DateTimeOffset before)
    {
        using var rows = lane.Ask("""
            select distinct f.kind, f.hash, f.bytes, f.subject from images i join image_files f on f.id = i.file where i.source = ? and i.fetched_at < ? limit ?
            """).With(source).With(before).With(Most);
        var older = new List<(StoredKind, Victim)>();
        while (rows.Next()) older.Add(((StoredKind)rows.Int(0), new(Convert.ToHexStringLower(rows.Bytes(1)), rows.Guid(3), rows.Long(2), 0)));
        return older;
    }
}
