namespace CineOrg.Core.Events;

/// <summary>How much a commit must survive.</summary>
public enum Durability
{
    /// <summary>What a person wrote, and jobs: synchronous FULL, served before bulk work.</summary>
    Person,

    /// <summary>Scans, imports, enrichment: synchronous NORMAL; a power cut may lose the last commits, never a part of one.</summary>
    Bulk,
}

/// <summary>Opens one write transaction after another; a person's come first.</summary>
public interface ITransactions
{
    /// <summary>
    /// Runs <paramref name="change"/> inside one transaction and commits it; an exception rolls all of it back and is rethrown.
    /// Keep a bulk change under 20 ms: it holds the only write lock. When nobody else writes, the change is made before this returns.
    /// </summary>
    Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default);
}

/// <summary>One open write transaction. Repositories write through it; events stored here commit with the change they tell of.</summary>
public interface ITransaction
{
    /// <summary>Stamps the event (see <see cref="Cause.Stamp"/>) and appends it to the journal.</summary>
    T Append<T>(T happened, Cause cause = default) where T : Event;
}
