using System.Text.Json;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Social.Telling;

/// <param name="Way">A subscription's id, or <see cref="NotifyJob.Webhook"/>.</param>
internal readonly record struct NotifyParams(Guid Notification, string Way)
{
    /// <summary>Null for the webhook.</summary>
    public Guid? Subscription => Guid.TryParse(Way, out var id) ? id : null;

    /// <exception cref="BadPayloadException">The way is none.</exception>
    public static NotifyParams Read(string json)
    {
        var given = JsonElement.Parse(json);
        var asked = new NotifyParams(given.GetProperty("notification").GetGuid(), given.GetProperty("way").GetString()!);
        return asked.Way == NotifyJob.Webhook || asked.Subscription is not null ? asked
            : throw new BadPayloadException(NotifyJob.JobType, "way", $"is neither “{NotifyJob.Webhook}” nor a subscription's id");
    }
}
