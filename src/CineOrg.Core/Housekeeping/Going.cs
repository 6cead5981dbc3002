using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Budgets;

namespace CineOrg.Core.Housekeeping;

/// <summary>Something that a rule says may go. A rule only names it; what letting it go means is decided where it is held, and nothing that a person wrote can be named.</summary>
/// <param name="Reason">What the rule measured.</param>
/// <param name="Bytes">About how much would be free.</param>
public abstract record Going(Reason Reason, long Bytes)
{
    /// <summary>The film or person, if it is of one.</summary>
    public virtual Guid? Subject => null;
}

/// <summary>What a rule measured, and what it allows.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Measured">In the rule's own unit: days, weighted uses, share.</param>
/// <param name="Limit">In the same.</param>
public sealed record Reason(string Rule, double Measured, double Limit);

/// <summary>What sources said of a film or person beyond a level; they are asked again when somebody wants it.</summary>
/// <param name="KeepsSummary">Whether the summary stays though its level goes.</param>
public sealed record Downgrade(EntityKind Kind, Guid Id, Level From, Level To, bool KeepsSummary, Reason Reason, long Bytes) : Going(Reason, Bytes)
{
    /// <summary>When it was last used, as the rule knows: whoever came later keeps it.</summary>
    public DateTimeOffset? Used { get; init; }

    public override Guid? Subject => Id;
}

/// <summary>One piece out of a store with a budget.</summary>
public sealed record Evict(StoredKind Kind, Victim Victim, Reason Reason) : Going(Reason, Victim.Bytes)
{
    public override Guid? Subject => Victim.Subject;
}

/// <summary>What a source said longer ago than it may be kept.</summary>
public sealed record Lapsed(string Source, EntityKind Kind, Guid Id, Reason Reason) : Going(Reason, 0)
{
    public override Guid? Subject => Id;
}

/// <summary>A person whom no film credits and nobody ever opened or wrote of.</summary>
public sealed record Orphan(Guid Id, Reason Reason) : Going(Reason, 0)
{
    public override Guid? Subject => Id;
}

/// <summary>All that is older than a day, of records that are kept for a time.</summary>
/// <param name="What">events, jobs, steps.</param>
public sealed record Past(string What, DateTimeOffset Before, Reason Reason) : Going(Reason, 0);
