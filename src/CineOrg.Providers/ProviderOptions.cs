namespace CineOrg.Providers;

/// <summary>Where a provider's bytes come from.</summary>
public enum DataMode { Http, Replay, Hybrid }

/// <summary>Which sources are read, and how.</summary>
public sealed record ProviderOptions
{
    public DataMode Mode { get; init; } = DataMode.Http;

    /// <summary>Folders or zip archives with a <c>pack.json</c>, first one first; for replay and hybrid.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>The demo pack's folder; null when the demo is not shown.</summary>
    public string? DemoPack { get; init; }
}
