using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>One question that a level asks of every source able to answer it.</summary>
/// <param name="Name">Also the <see cref="Statement.Enricher"/> of what comes back.</param>
/// <param name="Level">The level that needs it.</param>
/// <param name="Ask">The source's port for this question; null when it has none.</param>
public sealed record Enricher(string Name, Level Level, Func<ISource, Ask?> Ask)
{
    /// <summary>Whether a source has a part in this question.</summary>
    public Func<ISource, bool> Takes { get; init; } = source => Ask(source) is not null;

    /// <summary>When the sources must listen to each other: begins one round of the question, with each source's part in it.</summary>
    public Func<IReadOnlyList<ISource>, EnrichmentOptions, TimeProvider, Func<ISource, Ask?>>? Together { get; init; }
}

/// <summary>Puts the question to one source. Never throws for a source's fault: that is <see cref="Answer.Failed"/>.</summary>
public delegate Task<Answer> Ask(Subject subject, CancellationToken stop);
