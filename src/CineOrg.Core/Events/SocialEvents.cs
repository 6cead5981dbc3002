namespace CineOrg.Core.Events;

/// <summary>Somebody was told that what they waited for is there, or cannot be had.</summary>
/// <param name="Recipient">A session's pseudonym, or <c>owner</c>.</param>
/// <param name="EntityId">The film or person it is about.</param>
public sealed record PersonNotified(Guid NotificationId, string Recipient, string Tidings, Guid EntityId) : Event
{
    public override Category Category => Category.Social;
    public override Guid? Subject => EntityId;
}
