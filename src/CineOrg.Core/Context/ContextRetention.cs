using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Telling;

namespace CineOrg.Core.Context;

/// <summary>How long what a session leaves is kept.</summary>
/// <param name="Stacks">Since the session was last here.</param>
/// <param name="Notifications">Since they were told, read or not.</param>
public sealed record ContextRetentionOptions(TimeSpan Stacks, TimeSpan Notifications);

/// <summary>A browser that never comes back leaves nothing for ever.</summary>
public sealed class ContextRetention(
    IContextRepository contexts, INotificationRepository notifications, ISubscriptionRepository told, IStatsRepository stats, ITransactions transactions,
    ContextRetentionOptions options) : IHousekeepingRule
{
    public async Task Apply(DateTimeOffset now, CancellationToken stop)
    {
        while (await transactions.Run(Durability.Bulk, transaction => contexts.Forget(transaction, now - options.Stacks), stop) > 0) stop.ThrowIfCancellationRequested();
        while (await transactions.Run(Durability.Bulk, transaction => stats.Forget(transaction, now - options.Stacks), stop) > 0) stop.ThrowIfCancellationRequested();
        while (await transactions.Run(Durability.Bulk, transaction => notifications.Forget(transaction, now - options.Notifications), stop) > 0) stop.ThrowIfCancellationRequested();
        while (await transactions.Run(Durability.Bulk, transaction => told.Forget(transaction, now - options.Notifications), stop) > 0) stop.ThrowIfCancellationRequested();
    }
}
