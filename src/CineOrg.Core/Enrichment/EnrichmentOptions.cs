using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;

namespace CineOrg.Core.Enrichment;

/// <summary>How the engine asks.</summary>
public sealed record EnrichmentOptions
{
    /// <summary>ISO 639-1, most wanted first; texts are fetched in all of them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["fr", "en"];
    public TrustOrder Trust { get; init; } = TrustOrder.Default;

    /// <summary>What quick sources said is shown after this long, without waiting for slower ones.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest that one source may take over one question.</summary>
    public TimeSpan SourceTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The same, where nobody waits: most of it is standing in line for a source's limits.</summary>
    public TimeSpan BackgroundTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A failed question rests this long unless the source named a time.</summary>
    public TimeSpan RestAfterFailure { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>At or above this score (0–1) a found film is taken without asking a person.</summary>
    public double MatchThreshold { get; init; } = 0.85;

    /// <summary>Whether owning a film is interest enough to fetch its facts, as far as <see cref="Owned"/>.</summary>
    public bool EnrichOwned { get; init; } = true;
    public Level Owned { get; init; } = Level.Basic;
}
