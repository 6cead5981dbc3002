namespace CineOrg.Core.Events;

/// <summary>An event as it stands in the journal.</summary>
/// <param name="Sequence">Position; grows by commit order, gaps allowed.</param>
public sealed record Recorded(long Sequence, Event Event);

/// <summary>An event that a handler could not take.</summary>
/// <param name="Event">The whole event as JSON, since the journal may have let go of it.</param>
public sealed record DeadLetter(string Handler, long Sequence, string Event, string Error, DateTimeOffset At);

/// <summary>Where a handler stands.</summary>
/// <param name="Takes">Names of event types.</param>
/// <param name="Position">The last event it passed; null when it has never run.</param>
/// <param name="Behind">Events it has yet to pass, at most.</param>
/// <param name="GivenUp">Events it could not take.</param>
public sealed record HandlerStanding(string Name, IReadOnlyList<string> Takes, long? Position, long Behind, long GivenUp);

/// <summary>The append-only story of what happened.</summary>
public interface IJournal
{
    /// <summary>Up to <paramref name="limit"/> events after a position, oldest first.</summary>
    ValueTask<IReadOnlyList<Recorded>> After(long sequence, int limit, CancellationToken stop);

    /// <summary>The same of these types alone: the others are passed by unread.</summary>
    ValueTask<IReadOnlyList<Recorded>> After(long sequence, int limit, IReadOnlySet<Type> types, CancellationToken stop);

    /// <summary>The newest events first, optionally of one subject.</summary>
    ValueTask<IReadOnlyList<Recorded>> Latest(int limit, Guid? subject, CancellationToken stop);

    /// <summary>All events of the journey that <paramref name="eventOrCorrelationId"/> belongs to, oldest first; empty when unknown.</summary>
    ValueTask<IReadOnlyList<Recorded>> Journey(Guid eventOrCorrelationId, CancellationToken stop);

    /// <summary>The newest position.</summary>
    ValueTask<long> End(CancellationToken stop);

    /// <summary>Where a handler has got to; null when it has never run.</summary>
    ValueTask<long?> Cursor(string handler, CancellationToken stop);

    void MoveCursor(ITransaction transaction, string handler, long sequence);

    /// <summary>Sets an event aside that a handler could not take after all its tries.</summary>
    void SetAside(ITransaction transaction, string handler, Recorded recorded, string error);

    /// <summary>What was set aside, newest first; of one handler when it is named.</summary>
    ValueTask<IReadOnlyList<DeadLetter>> DeadLetters(int limit, string? handler, CancellationToken stop);

    /// <summary>How many events a handler has given up.</summary>
    ValueTask<long> GivenUp(string handler, CancellationToken stop);

    /// <summary>Drops what is older than <paramref name="before"/> or beyond <paramref name="maxBytes"/>, but nothing that a cursor has yet to pass.</summary>
    /// <returns>Events dropped.</returns>
    int Trim(ITransaction transaction, DateTimeOffset before, long maxBytes);

    /// <summary>Raised after each commit that appended events, with them in order. Must return at once.</summary>
    event Action<IReadOnlyList<Recorded>> Appended;
}
