using CineOrg.Core.Context.Graph;

namespace CineOrg.Core.Context.Recommending;

/// <summary>For whom films are looked for, and by what.</summary>
/// <param name="Uses">What they used, oldest first.</param>
/// <param name="Dismissed">Films that they do not want put forward.</param>
public sealed record Taste(string Viewer, IReadOnlyList<Use> Uses, IReadOnlySet<int> Dismissed);

/// <summary>
/// Puts films forward that somebody may like, from what they watched, by what others here watched besides and by what the graph says is alike.
/// Deterministic: the same history, links and viewing give the same list, and each film tells why.
/// </summary>
public sealed class Recommender(RelationGraph graph, ILinks links, Formula formula)
{
    /// <param name="moment">Who looks and under which conditions; its steps do not matter.</param>
    /// <param name="most">Films wanted.</param>
    /// <returns>The best first: none that they have watched or dismissed, none that their viewing hides. Empty when nobody here watched anything.</returns>
    public IReadOnlyList<Recommendation> For(Taste taste, Audience audience, Moment moment, int most) =>
        links.Ask(new(taste.Viewer, moment.Viewing), view => new Choice(view, taste, audience, formula, most).Of(graph, moment));
}
