using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>What the engine must know of films or of people to enrich either in the same way.</summary>
internal interface IKnowledge
{
    /// <summary><c>movie</c> or <c>person</c>, as events spell it.</summary>
    string Kind { get; }

    IReadOnlyList<Enricher> Enrichers { get; }

    /// <summary>The enricher that all others wait for; null when none needs another's result.</summary>
    string? First { get; }

    /// <summary>What is held now; null when the subject is unknown.</summary>
    Task<Held?> Load(Guid id, CancellationToken stop);

    /// <summary>What the ids just found tell the enrichers that follow.</summary>
    Held WithIds(Held held);

    /// <summary>Writes documents, states and what is now shown, with the event that tells of it.</summary>
    void Save(ITransaction transaction, Held held, Level level, IReadOnlyList<string> enrichers, Cause cause);
}
