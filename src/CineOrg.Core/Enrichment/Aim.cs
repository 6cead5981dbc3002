using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>What is wanted of one film or person.</summary>
/// <param name="Level">How much.</param>
/// <param name="Since">Not older than this; null: as it is held.</param>
/// <param name="Source">Only what this source has said so far; null: all.</param>
internal sealed record Aim(Level Level, DateTimeOffset? Since = null, string? Source = null)
{
    /// <summary>Whether whoever has this has the other too.</summary>
    public bool Covers(Aim other) =>
        Level >= other.Level && (other.Since is null || Since >= other.Since) && (Source is null || Source == other.Source);
}
