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
public sealed class ContextRetention(IContextRepository contexts, IStatsRepository stats, ITransactions transactions, ContextRetentionOptions options) : PastRule
{
    public override string Name => "steps";
    protected override TimeSpan Kept => options.Stacks;

    protected override async Task<int> Forget(DateTimeOffset before, DateTimeOffset now, CancellationToken stop) =>
        await transactions.UntilNone(transaction => contexts.Forget(transaction, before), stop)
        + await transactions.UntilNone(transaction => stats.Forget(transaction, before), stop);
}

/// <summary>What was told is news for a time.</summary>
public sealed class NotificationRetention(
    INotificationRepository notifications, ISubscriptionRepository told, ITransactions transactions, ContextRetentionOptions options) : PastRule
{
    public override string Name => "messages";
    protected override TimeSpan Kept => options.Notifications;

    protected override async Task<int> Forget(DateTimeOffset before, DateTimeOffset now, CancellationToken stop) =>
        await transactions.UntilNone(transaction => notifications.Forget(transaction, before), stop)
        + await transactions.UntilNone(transaction => told.Forget(transaction, before), stop);
}

internal static class LittleByLittle
{
    /// <summary>Changes a few at a time until none is left.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> UntilNone(this ITransactions transactions, Func<ITransaction, int> some, CancellationToken stop)
    {
        for (var all = 0; ;)
        {
            var done = await transactions.Run(Durability.Bulk, some, stop);
            if (done == 0) return all;
            all += done;
        }
    }
}
