using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Context.Graph;

/// <summary>What is stored of the entity that a decision is about.</summary>
/// <param name="Layer">Name of the nearest layer where a film can be had; null for nowhere, or when it is no film.</param>
/// <param name="Rank">That layer's.</param>
public sealed record EntityFacts(Level Level = Level.Initial, string? Kind = null, int? Year = null, string? Layer = null, int? Rank = null)
{
    public static readonly EntityFacts None = new();

    /// <summary>The person can play it now.</summary>
    public bool Playable { get; init; }
    public bool Owned { get; init; }
    public bool Seen { get; init; }
    public IReadOnlyList<string> Genres { get; init; } = [];
    public IReadOnlyList<string> Countries { get; init; } = [];
}

/// <summary>All that a rule of the graph may read: one step, the steps below it, who looks and how, the entity, and the conditions.</summary>
public sealed record Moment
{
    public required Frame Frame { get; init; }

    /// <summary>The steps below, the first one first.</summary>
    public IReadOnlyList<Frame> Stack { get; init; } = [];
    public Profile Profile { get; init; }
    public required Viewing Viewing { get; init; }

    /// <summary>Of the entity that the decision starts from.</summary>
    public EntityFacts Entity { get; init; } = EntityFacts.None;
    public required Conditions Conditions { get; init; }

    /// <summary>The nearest step below that is bound; null for none.</summary>
    public Frame? From()
    {
        for (var at = Stack.Count - 1; at >= 0; at--)
            if (Stack[at].EntityId is not null) return Stack[at];
        return null;
    }
}
