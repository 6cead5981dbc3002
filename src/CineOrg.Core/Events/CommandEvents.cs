namespace CineOrg.Core.Events;

public abstract record CommandEvent : Event
{
    public override Category Category => Category.Command;
    public override Guid? Subject => null;
}

/// <summary>Somebody asked for many films to be enriched.</summary>
/// <param name="Filter">The filter as typed, empty for all.</param>
/// <param name="Films">How many it named.</param>
public sealed record BulkEnrichRequested(string Filter, string Level, int Films) : CommandEvent;
