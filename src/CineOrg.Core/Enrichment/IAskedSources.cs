using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>Which source was configured for which question when the program last ran, so that a new one is noticed.</summary>
public interface IAskedSources
{
    /// <summary>Every (kind, source, question) of the last run.</summary>
    ValueTask<IReadOnlySet<(string Kind, string Source, string Enricher)>> Known(CancellationToken stop);

    void Save(ITransaction transaction, IEnumerable<(string Kind, string Source, string Enricher)> configured);

    /// <summary>
    /// Forgets where a question stands for the next <paramref name="limit"/> films or persons, and puts those above
    /// <paramref name="below"/> back to it. What they know stays.
    /// </summary>
    /// <param name="after">Position to go on from; 0 at first.</param>
    /// <returns>The position reached; null when there are no more.</returns>
    long? Forget(ITransaction transaction, string kind, IReadOnlyList<string> enrichers, Catalogue.Level below, long after, int limit);
}
