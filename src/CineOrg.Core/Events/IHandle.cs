namespace CineOrg.Core.Events;

/// <summary>
/// Takes events from the journal at its own pace: at least once, in order per subject. A handler must bear seeing an event twice.
/// </summary>
public interface IHandleEvents
{
    /// <summary>Names the durable cursor; never change it.</summary>
    string Name { get; }

    /// <summary>Which event types it takes (for the Lab page, and so that others pass it by).</summary>
    IReadOnlySet<Type> Takes { get; }

    Task Handle(Event happened, CancellationToken stop);
}

/// <summary>A handler of one event type.</summary>
public interface IHandle<in T> where T : Event
{
    Task Handle(T happened, CancellationToken stop);
}
