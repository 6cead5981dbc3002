using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping.Caching;

/// <summary>Which events change what is shown, and of whom.</summary>
internal static class Effects
{
    public static readonly IReadOnlySet<Type> Told = new HashSet<Type>
    {
        typeof(MovieEnriched), typeof(PersonEnriched), typeof(CollectionEnriched), typeof(MovieDowngraded), typeof(PersonDowngraded), typeof(DocumentLapsed),
        typeof(DocumentQuarantined), typeof(CorrectionMade), typeof(CorrectionUndone), typeof(WorksMerged), typeof(PersonsMerged), typeof(CollectionsMerged),
        typeof(MergeUndone), typeof(EntitySplit), typeof(MatchChanged), typeof(FilmNoteChanged), typeof(VideoFileDetected), typeof(VideoRemoved),
        typeof(VideoOrganized), typeof(BulkImportRequested),
    };

    /// <summary>Films, people and collections that the event itself names.</summary>
    public static IReadOnlyList<Guid> Of(Event happened) => happened switch
    {
        WorksMerged merged => [merged.WinnerId, merged.LoserId],
        PersonsMerged merged => [merged.WinnerId, merged.LoserId],
        CollectionsMerged merged => [merged.WinnerId, merged.LoserId],
        MergeUndone undone => [undone.WinnerId, undone.LoserId],
        EntitySplit split => [split.FromId, split.NewId],
        MatchChanged changed => [changed.FromMovieId, changed.ToMovieId],
        _ => happened.Subject is { } subject ? [subject] : [],
    };

    /// <summary>Whether films may show it which did not before: a new copy, a credit that came with a filmography, a part that a collection names.</summary>
    public static bool IsElsewhere(Event happened) => happened is
        VideoFileDetected or VideoRemoved or VideoOrganized or PersonEnriched or PersonsMerged or MergeUndone or CollectionEnriched or CollectionsMerged;
}
