namespace CineOrg.Core.Events;

/// <summary>An event in the journal that this program cannot read: of a newer version, or damaged. It is kept, shown and passed by.</summary>
/// <param name="Type">Its name in the journal.</param>
/// <param name="Version">Its payload's version there.</param>
/// <param name="Payload">As it stands.</param>
public sealed record UnknownEvent(string Type, int Version, string Payload) : Event
{
    public override Category Category => Category.ThirdParty;
    public override int SchemaVersion => Version;
    public override Guid? Subject => null;
}
