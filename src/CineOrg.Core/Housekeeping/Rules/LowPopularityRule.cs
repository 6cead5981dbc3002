using System.Runtime.CompilerServices;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Uses;

namespace CineOrg.Core.Housekeeping.Rules;

/// <summary>Of what hardly anybody ever used, and nobody for half a year, only the summary is kept. What one owns is no such thing.</summary>
public sealed class LowPopularityRule(IHeldRepository held, HousekeepingOptions options) : IHousekeepingRule
{
    public string Name => "popularity";

    public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var subject in held.Unused([Level.Basic, Level.Medium, Level.Deep], now - options.Unused, stop))
            if (!subject.Owned && Popularity.Score(subject.Popularity, now) is var score && score < options.Unloved)
                yield return new Downgrade(subject.Kind, subject.Id, subject.Level, Level.Initial, KeepsSummary: true,
                    new(Name, score, options.Unloved), subject.DeepBytes) { Used = subject.LastUse };
    }
}
