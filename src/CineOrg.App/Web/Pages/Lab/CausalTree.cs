using CineOrg.Core.Events;

namespace CineOrg.App.Web.Pages.Lab;

/// <summary>One event of a journey where the tree draws it.</summary>
/// <param name="Depth">0 for a first cause.</param>
/// <param name="After">Since the journey began.</param>
public sealed record Step(Recorded Recorded, int Depth, TimeSpan After);

/// <summary>A journey's events, each under its cause, in the order they happened.</summary>
internal static class CausalTree
{
    private const int Deepest = 64;

    public static IReadOnlyList<Step> Of(IReadOnlyList<Recorded> journey)
    {
        var known = journey.Select(step => step.Event.Id).ToHashSet();
        var byCause = journey.ToLookup(step => step.Event.CausationId is { } cause && cause != step.Event.Id && known.Contains(cause) ? cause : Guid.Empty);
        var steps = new List<Step>(journey.Count);
        var start = journey.Count > 0 ? journey.Min(step => step.Event.At) : default;
        void Walk(Guid cause, int depth)
        {
            foreach (var step in byCause[cause])
            {
                steps.Add(new(step, depth, step.Event.At - start));
                if (depth < Deepest) Walk(step.Event.Id, depth + 1);
            }
        }
        Walk(Guid.Empty, 0);
        return steps;
    }
}
