using CineOrg.Core.Events;

namespace CineOrg.Core.Context;

/// <summary>Sessions' stacks, kept so that a restart takes nobody's way.</summary>
public interface IContextRepository
{
    /// <summary>Null when the session has none, or none that reads.</summary>
    ValueTask<ContextStack?> Find(string session, CancellationToken stop = default);

    /// <summary>An empty stack is not kept.</summary>
    void Save(ITransaction transaction, string session, ContextStack stack, DateTimeOffset now);

    /// <summary>Forgets the stacks of sessions that were not seen since, a bounded number at a time.</summary>
    /// <returns>How many were forgotten.</returns>
    int Forget(ITransaction transaction, DateTimeOffset before);
}
