namespace CineOrg.Core.Events;

/// <summary>Something outside named films to somebody here.</summary>
/// <param name="Source">Who named them, as the setting calls them.</param>
/// <param name="Delivery">What the sender calls this delivery, or its signature.</param>
/// <param name="Viewer">To whom: <c>owner</c>, or a session's pseudonym.</param>
/// <param name="Films">How many.</param>
public sealed record RecommendationTriggered(string Source, string Delivery, string Viewer, int Films) : Event
{
    public override Category Category => Category.ThirdParty;
    public override Guid? Subject => null;
}
