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

/// <summary>Somebody took in an export; all of it is told by this one event.</summary>
/// <param name="Movies">Films that were new here.</param>
/// <param name="People">People who were new here.</param>
/// <param name="Merged">Films and people known here that learnt something.</param>
public sealed record BulkImportRequested(long Movies, long People, long Merged) : CommandEvent;
