using CineOrg.Core.Context.Graph;

namespace CineOrg.Core.Context.Recommending;

/// <summary>A film put forward to somebody.</summary>
/// <param name="Score">By <see cref="Formula"/>; more is better.</param>
/// <param name="Because">What speaks for it, the strongest first; never empty.</param>
public sealed record Recommendation(Guid Film, double Score, IReadOnlyList<Because> Because);

/// <summary>One thing that speaks for a film.</summary>
/// <param name="Kind">A word of <see cref="BecauseWords"/>.</param>
/// <param name="Film">The film of theirs that it starts from; null when it starts from none.</param>
/// <param name="Act">What they did with that film.</param>
/// <param name="People">How many others watched both, or it.</param>
/// <param name="Shared">What the two films share, the strongest first.</param>
public sealed record Because(string Kind, Guid? Film, Act Act, int People, IReadOnlyList<Reason> Shared);

/// <summary>Kinds of reasons, as events and the API spell them.</summary>
public static class BecauseWords
{
    /// <summary>Others who watched a film of theirs watched it too.</summary>
    public const string Company = "company";

    /// <summary>It shares somebody or something with a film of theirs.</summary>
    public const string Likeness = "likeness";

    /// <summary>Many here watched it.</summary>
    public const string Popular = "popular";

    /// <summary>Somebody outside named it to them.</summary>
    public const string Received = "received";
}
