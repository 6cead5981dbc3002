namespace CineOrg.App.Web.Texts;

internal sealed partial record Texts
{
    // One or two
    public required string OneOrTwo { get; init; }
    public required string OneOrTwoLead { get; init; }

    /// <summary>{0} a source's name, {1} the id.</summary>
    public required string BothClaim { get; init; }

    /// <summary>{0} a source's name, {1} the id held, {2} the one that is claimed.</summary>
    public required string CalledTwice { get; init; }
    public required string TheyAreOne { get; init; }
    public required string TheyAreTwo { get; init; }

    /// <summary>{0} the id.</summary>
    public required string TakeId { get; init; }

    /// <summary>{0} the id.</summary>
    public required string KeepId { get; init; }
    public required string MergesTitle { get; init; }
    public required string MergesLead { get; init; }
    public required string NoMerges { get; init; }
    public required string MergedWith { get; init; }
    public required string SplitInto { get; init; }
    public required string MergedByIds { get; init; }
    public required string DecidedByYou { get; init; }
    public required string MergeUndone { get; init; }

    /// <summary>Why a merge that came with an import cannot be undone here.</summary>
    public required string MergeImported { get; init; }

    /// <summary>Why a merge whose winner was merged again cannot be undone yet.</summary>
    public required string MergedFurther { get; init; }
    public required string UndoMerge { get; init; }

    /// <summary>{0} films seen, {1} films in all.</summary>
    public required string SeenOf { get; init; }
}
