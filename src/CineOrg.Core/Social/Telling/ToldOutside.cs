using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Social.Telling;

/// <summary>Whoever is told something on the page is told by each other way that they opted in to: a job each, so that none waits for another.</summary>
public sealed class ToldOutside(ISubscriptionRepository subscriptions, ICouriers couriers, JobQueue queue) : IHandleEvents
{
    private const string Owner = "owner";

    public string Name => nameof(ToldOutside);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(PersonNotified) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        if (happened is not PersonNotified notified) return;
        var ways = (await subscriptions.Of(notified.Recipient, stop)).Select(subscription => subscription.Id.ToString()).ToList();
        if (notified.Recipient == Owner && couriers.HasWebhook) ways.Add(NotifyJob.Webhook);
        if (ways.Count > 0) await queue.EnqueueAll([.. ways.Select(way => NotifyJob.Request(notified.NotificationId, way, notified.Tidings))], Cause.Of(happened), stop);
    }
}
