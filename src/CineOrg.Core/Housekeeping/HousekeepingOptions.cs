using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Budgets;

namespace CineOrg.Core.Housekeeping;

/// <summary>What housekeeping allows.</summary>
public sealed record HousekeepingOptions
{
    /// <summary>What was not used for so long goes back to basic.</summary>
    public TimeSpan Unused { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Fewer weighted uses than this (see <see cref="Uses.Popularity.Score"/>), and as long unused: only the summary is kept. 0: never.</summary>
    public double Unloved { get; init; } = 0.1;

    /// <summary>Owning a film is interest: so much of it stays.</summary>
    public Level OwnedKeeps { get; init; } = Level.Basic;

    /// <summary>Bytes that each kind of data may take; a kind that is not named has no limit.</summary>
    public IReadOnlyDictionary<StoredKind, long> Budgets { get; init; } = new Dictionary<StoredKind, long>();

    /// <summary>Share of a budget, or of a disk, above which something goes.</summary>
    public double HighMark { get; init; } = 0.9;

    /// <summary>Share down to which it goes then.</summary>
    public double LowMark { get; init; } = 0.8;
}
