using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Web.Ways;

/// <summary>How a step was answered, with what was found as whoever asks is shown it.</summary>
/// <param name="Reason">Word: <c>bound, watch, follow, alike, ask, nothing, nowhere, noStart, noWay</c>.</param>
/// <param name="Way">Names of the relations that were followed.</param>
/// <param name="Cost">Of the way; 0 without one.</param>
/// <param name="Says">The way in words; absent when none was followed.</param>
/// <param name="Candidates">The best first.</param>
public sealed record ToldBinding(Frame Frame, string Reason, IReadOnlyList<string> Way, double Cost, string? Says, IReadOnlyList<ToldCandidate> Candidates)
{
    /// <summary>What would have led to an answer but for its rule; absent where there is an answer, or no rule is to blame.</summary>
    public IReadOnlyList<ClosedRelation>? Closed { get; init; }
}

/// <summary>Something that fits.</summary>
/// <param name="Name">As it is called; absent when it has no name any more.</param>
/// <param name="Focus">It is linked with what the step turns to.</param>
/// <param name="Pins">Pinned steps that it is linked with.</param>
/// <param name="Work">Of a film.</param>
/// <param name="Reasons">What it shares with where the search began, when it was found by likeness.</param>
public sealed record ToldCandidate(string Entity, string EntityId, string? Name, bool Focus, int Pins, MovieItem? Work = null, IReadOnlyList<ToldReason>? Reasons = null);
