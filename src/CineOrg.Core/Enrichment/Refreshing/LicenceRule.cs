using System.Runtime.CompilerServices;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping;

namespace CineOrg.Core.Enrichment;

/// <summary>What a source lets nobody keep longer goes, asked again or not (<see cref="Licence"/>).</summary>
public sealed class LicenceRule(IOutdated outdated) : IHousekeepingRule
{
    /// <summary>Sources are asked again long before: what is left is little, and the rest goes the next night.</summary>
    private const int Most = 100_000;
    private static readonly EntityKind[] Kinds = [EntityKind.Movie, EntityKind.Person];

    public string Name => "licence";

    public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (source, longest) in Licence.LongestKept)
            foreach (var kind in Kinds)
                foreach (var id in await outdated.Older(source, kind, now - longest, Most, stop))
                    yield return new Lapsed(source, kind, id, new(Name, longest.TotalDays, longest.TotalDays));
    }
}
