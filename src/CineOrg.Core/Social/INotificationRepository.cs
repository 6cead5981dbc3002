using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Social;

/// <summary>What people are told, until they have read it.</summary>
public interface INotificationRepository
{
    /// <summary>Keeps it; one about the same thing that is not read yet becomes this one, at its own id.</summary>
    Notification Tell(ITransaction transaction, Notification told);

    /// <summary>Newest first.</summary>
    ValueTask<Page<Notification>> Of(string recipient, bool unreadOnly, int page, int pageSize, CancellationToken stop = default);

    ValueTask<Notification?> Find(Guid id, CancellationToken stop = default);

    ValueTask<int> Unread(string recipient, CancellationToken stop = default);

    /// <returns>False when the recipient has none of that id.</returns>
    bool Read(ITransaction transaction, string recipient, Guid id, DateTimeOffset now);

    /// <summary>All that the recipient was told of one thing: it stands on the screen.</summary>
    /// <returns>How many were unread.</returns>
    int ReadOf(ITransaction transaction, string recipient, Guid entity, DateTimeOffset now);

    /// <returns>How many were unread.</returns>
    int ReadAll(ITransaction transaction, string recipient, DateTimeOffset now);

    /// <summary>Forgets what was told before, a bounded number at a time.</summary>
    int Forget(ITransaction transaction, DateTimeOffset before);
}
