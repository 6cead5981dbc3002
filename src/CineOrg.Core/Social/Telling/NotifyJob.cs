using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Social.Telling;

/// <summary>Tells somebody outside the page, by one way, what a notification says: unless they read it meanwhile, or were told already.</summary>
public sealed class NotifyJob(
    INotificationRepository notifications, ISubscriptionRepository subscriptions, ICouriers couriers, IMessageWords words, ITransactions transactions,
    TimeProvider clock) : IRunJobs
{
    public const string JobType = "Notify";

    /// <summary>The way that is no browser.</summary>
    public const string Webhook = "webhook";

    public string Type => JobType;

    /// <param name="way">A subscription's id, or <see cref="Webhook"/>.</param>
    /// <param name="tidings">Other tidings of the same thing are told anew, also while the first are being told.</param>
    public static JobRequest Request(Guid notification, string way, string tidings) =>
        new(JobType, $$"""{"notification":"{{notification}}","way":"{{way}}"}""") { Entity = notification, DedupeKey = $"notify:{notification}:{way}:{tidings}" };

    public async Task<bool> IsNeeded(Job job, CancellationToken stop)
    {
        var asked = NotifyParams.Read(job.Params);
        return await notifications.Find(asked.Notification, stop) is { ReadAt: null } told
            && await subscriptions.Told(told.Id, asked.Way, stop) != told.Tidings
            && (asked.Subscription is not { } id ? couriers.HasWebhook : (await subscriptions.Find(id, stop))?.Recipient == told.Recipient);
    }

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var asked = NotifyParams.Read(job.Params);
        if (await notifications.Find(asked.Notification, stop) is not { } told) return null;
        if (asked.Subscription is not { } id) await Call(told, job, stop);
        else if (await subscriptions.Find(id, stop) is not { } subscription) return null;
        else if (!await Push(told, subscription, stop)) return await End(subscription);
        progress.AtEnd(transaction => subscriptions.MarkTold(transaction, told.Id, asked.Way, told.Tidings, clock.GetUtcNow()));
        return null;
    }

    private async Task Call(Notification told, Job job, CancellationToken stop)
    {
        if (await words.Of(told, null, stop) is { } message) await couriers.Call(message, job.Id, stop);
    }

    private async Task<bool> Push(Notification told, Subscription subscription, CancellationToken stop) =>
        await words.Of(told, subscription.Language, stop) is not { } message || await couriers.Push(subscription.Device, message, stop);

    private async Task<string?> End(Subscription gone)
    {
        await transactions.Run(Durability.Person, transaction => subscriptions.Remove(transaction, gone.Id), CancellationToken.None);
        return """{"unsubscribed":true}""";
    }
}
