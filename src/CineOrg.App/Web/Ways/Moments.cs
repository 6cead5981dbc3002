using CineOrg.App.Web.Viewings;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Ways;

/// <summary>All that a way through the graph may depend on, as it is for whoever sends a request.</summary>
internal sealed class Moments(Func<Conditions> conditions)
{
    private static readonly Frame Nowhere = new() { Id = Guid.Empty, Entity = EntityName.Movie };

    /// <param name="stack">The steps below, the first one first.</param>
    public Moment Of(HttpContext context, Frame? frame = null, IReadOnlyList<Frame>? stack = null) => new()
    {
        Frame = frame ?? Nowhere, Stack = stack ?? [], Profile = context.ViewingChoice().Profile, Viewing = context.Viewing(), Conditions = conditions(),
    };
}
