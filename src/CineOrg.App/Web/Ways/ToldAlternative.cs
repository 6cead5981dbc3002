using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Ways;

/// <summary>A film that can be played now in place of another, with what they share.</summary>
/// <param name="Reasons">The strongest first; never empty.</param>
public sealed record ToldAlternative(MovieItem Work, IReadOnlyList<ToldReason> Reasons);

/// <summary>Something that two films share.</summary>
/// <param name="Relation">That leads to it.</param>
/// <param name="Name">Its name; null when it has none any more.</param>
/// <param name="Says">The same in words.</param>
public sealed record ToldReason(string Relation, string Entity, string EntityId, string? Name, string Says);

/// <summary>Films of a list that policy hides.</summary>
/// <param name="Instead">What can be played now in their place; some.</param>
public sealed record LeftOut(int Count, IReadOnlyList<ToldAlternative> Instead)
{
    public static readonly LeftOut Nothing = new(0, []);
}
