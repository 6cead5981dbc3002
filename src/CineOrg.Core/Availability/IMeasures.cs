using CineOrg.Core.Events;

namespace CineOrg.Core.Availability;

/// <summary>What was measured, by layer and owner; kept from run to run.</summary>
public interface IMeasures
{
    ValueTask<IReadOnlyDictionary<(string Location, string Owner), Measured>> All(CancellationToken stop = default);

    void Save(ITransaction transaction, string location, string owner, Measured measured, DateTimeOffset at);
}

/// <summary>What persons set about how films are shown to them.</summary>
public interface IViewingChoices
{
    /// <param name="viewer"><c>owner</c>, or a session's pseudonym.</param>
    /// <returns>Null when they never chose.</returns>
    ValueTask<ViewingChoice?> Of(string viewer, CancellationToken stop = default);

    void Save(ITransaction transaction, string viewer, ViewingChoice choice, DateTimeOffset at);
}
