namespace CineOrg.Core.Events;

/// <summary>Two films turned out to be one; the loser's address leads to the winner.</summary>
/// <param name="Origin"><c>ids</c> when it happened by itself, <c>person</c>.</param>
public sealed record WorksMerged(Guid WinnerId, Guid LoserId, Guid MergeId, string Origin) : CatalogueEvent
{
    public override Guid? Subject => WinnerId;
}

/// <summary>Two people turned out to be one; the loser's address leads to the winner.</summary>
/// <param name="Origin"><c>ids</c> when it happened by itself, <c>person</c>.</param>
public sealed record PersonsMerged(Guid WinnerId, Guid LoserId, Guid MergeId, string Origin) : CatalogueEvent
{
    public override Guid? Subject => WinnerId;
}

/// <summary>Two sagas or series turned out to be one; the loser's address leads to the winner.</summary>
/// <param name="Origin"><c>person</c>: they are never merged by themselves.</param>
public sealed record CollectionsMerged(Guid WinnerId, Guid LoserId, Guid MergeId, string Origin) : CatalogueEvent
{
    public override Guid? Subject => WinnerId;
}

/// <summary>A merge was undone: the loser has everything back that was its own.</summary>
/// <param name="EntityKind"><c>movie</c>, <c>person</c> or <c>collection</c>.</param>
public sealed record MergeUndone(Guid WinnerId, Guid MergeId, Guid LoserId, string EntityKind) : CatalogueEvent
{
    public override Guid? Subject => WinnerId;
}

/// <summary>What one source says of somebody was split off into a new film or person.</summary>
/// <param name="EntityKind"><c>movie</c> or <c>person</c>.</param>
/// <param name="Source">Whose document went.</param>
public sealed record EntitySplit(Guid FromId, Guid MergeId, Guid NewId, string EntityKind, string Source) : CatalogueEvent
{
    public override Guid? Subject => FromId;
}
