namespace CineOrg.Core.Events;

/// <summary>Walks through the journal at its own pace, in order per subject.</summary>
public interface IHandler
{
    /// <summary>Names the durable cursor; never change it.</summary>
    string Name { get; }

    /// <summary>Which event types it takes (for the Lab page, and so that others pass it by).</summary>
    IReadOnlySet<Type> Takes { get; }
}

/// <summary>Takes events one by one, at least once each: it must bear seeing an event twice.</summary>
public interface IHandleEvents : IHandler
{
    Task Handle(Event happened, CancellationToken stop);
}

/// <summary>
/// Takes many events in the transaction that also moves its cursor: each counts exactly once, however often it is delivered, and a
/// thousand cost one commit.
/// </summary>
public interface ICountEvents : IHandler
{
    /// <param name="happened">Those that it takes, in the journal's order.</param>
    void Count(ITransaction transaction, IReadOnlyList<Event> happened);
}
