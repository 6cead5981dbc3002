using CineOrg.Core.Events;

namespace CineOrg.Core.Social.Telling;

/// <summary>Who wants to be told outside the page, and what they were told there.</summary>
public interface ISubscriptionRepository
{
    /// <summary>Keeps it; a browser that subscribes anew keeps its id, and belongs to whoever subscribed last.</summary>
    /// <param name="most">Of one recipient: older ones beyond it go.</param>
    Subscription Add(ITransaction transaction, Subscription subscription, int most);

    /// <summary>Oldest first.</summary>
    ValueTask<IReadOnlyList<Subscription>> Of(string recipient, CancellationToken stop = default);

    ValueTask<Subscription?> Find(Guid id, CancellationToken stop = default);

    /// <summary>How many there are of all recipients.</summary>
    ValueTask<int> Count(CancellationToken stop = default);

    /// <returns>False when there is none of that id and recipient.</returns>
    /// <param name="recipient">Null for whosever it is.</param>
    bool Remove(ITransaction transaction, Guid id, string? recipient = null);

    /// <summary>What was told of a notification by this way; null for nothing yet.</summary>
    /// <param name="way">A subscription's id, or <c>webhook</c>.</param>
    ValueTask<Tidings?> Told(Guid notification, string way, CancellationToken stop = default);

    /// <summary>It was told, in the end or instead of what was told before.</summary>
    void MarkTold(ITransaction transaction, Guid notification, string way, Tidings tidings, DateTimeOffset at);

    /// <summary>Forgets what was told before, a bounded number at a time.</summary>
    int Forget(ITransaction transaction, DateTimeOffset before);
}
