using System.Collections.Concurrent;

namespace CineOrg.Providers.Data;

/// <summary>What is counted of each provider, apart from its hosts.</summary>
internal sealed class SourceTallies
{
    private readonly ConcurrentDictionary<string, SourceTally> _each = new(StringComparer.Ordinal);

    public SourceTally Of(string provider) => _each.GetOrAdd(provider, _ => new());
}

internal sealed class SourceTally
{
    private long _spared;

    /// <summary>Answers that were at hand, so that nothing was asked.</summary>
    public long CacheHits => Interlocked.Read(ref _spared);

    /// <summary>The last answer that had another shape than it should.</summary>
    public string? LastMistake { get; private set; }

    public void Spared() => Interlocked.Increment(ref _spared);
    public void Mistaken(string mistake) => LastMistake = mistake;
}
