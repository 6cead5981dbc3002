using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>Finds or makes the collections that a film's sources name.</summary>
internal sealed class Collected(ICollectionRepository collections)
{
    public void Save(ITransaction transaction, Guid movie, Chosen<IReadOnlyList<StatedCollection>>? stated, Cause cause)
    {
        var places = new List<(Guid, int?)>();
        foreach (var collection in stated?.Value ?? [])
            if (Ensure(transaction, Identified(collection, stated!.Source), cause) is { } id) places.Add((id, collection.Ordinal));
        collections.SavePlaces(transaction, movie, [.. places.DistinctBy(place => place.Item1)]);
    }

    // A note beside a film names its set and nothing more: that is a collection of the note's own.
    private static StatedCollection Identified(StatedCollection stated, string source) =>
        stated.ExternalIds.Count > 0 || Keyword.KeyOf(stated.Names.Values.FirstOrDefault() ?? "") is not { } key
            ? stated : stated with { ExternalIds = ExternalIds.Of(source, key) };

    private Guid? Ensure(ITransaction transaction, StatedCollection stated, Cause cause)
    {
        if (collections.Ensure(transaction, stated) is not { } found) return null;
        if (found.Created) transaction.Append(new CollectionCreated(found.Id, stated.Names.Values.First()), cause);
        return found.Id;
    }
}
