using CineOrg.Core.Housekeeping.Budgets;

namespace CineOrg.Core.Housekeeping.Images;

/// <summary>One size in which a source gives an image.</summary>
/// <param name="Width">Pixels, as <see cref="ImageName.Width"/>.</param>
/// <param name="Address">Where its source has it.</param>
/// <param name="Source">Whose image it is, such as <c>tmdb</c>; empty for a host that is no source of ours.</param>
/// <param name="Kind">Under which budget it is held.</param>
/// <param name="Lasts">The same address always means the same bytes: a changed image gets another.</param>
public sealed record Rendition(int Width, Uri Address, string Source, StoredKind Kind, bool Lasts = false)
{
    /// <summary>Pixels of the widest image that a page shows; what is wider is for looking at alone.</summary>
    public const int WidestOnPages = 1280;
}
