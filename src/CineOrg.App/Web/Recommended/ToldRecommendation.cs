using CineOrg.App.Web.Ways;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Recommended;

/// <summary>A film put forward, with why.</summary>
/// <param name="Kind">What speaks for it most: <c>company, likeness, popular, received</c>.</param>
/// <param name="Says">The same in one sentence, in the reader's language.</param>
/// <param name="Because">All that speaks for it, the strongest first; never empty.</param>
public sealed record ToldRecommendation(MovieItem Work, string Kind, string Says, IReadOnlyList<ToldBecause> Because);

/// <summary>One thing that speaks for a film.</summary>
/// <param name="Kind">As in <see cref="ToldRecommendation"/>.</param>
/// <param name="Says">In a sentence.</param>
/// <param name="FilmId">The film of the reader's that it starts from.</param>
/// <param name="People">Others here who watched both, or it.</param>
/// <param name="Shared">What the two films share.</param>
/// <param name="From">Who named it, when somebody outside did.</param>
/// <param name="Quote">What they said of it: a stranger's words.</param>
public sealed record ToldBecause(
    string Kind, string Says, Guid? FilmId = null, int? People = null, IReadOnlyList<ToldReason>? Shared = null, string? From = null, string? Quote = null);
