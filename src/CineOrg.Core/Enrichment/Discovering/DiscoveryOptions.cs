namespace CineOrg.Core.Enrichment.Discovering;

/// <summary>When a search goes on to the sources.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>Films found here below this number are too few; 0 never asks the sources.</summary>
    public int Enough { get; init; } = 5;

    /// <summary>The answer is given with what is known after this long.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(1.5);
}
