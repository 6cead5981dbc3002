using System.Globalization;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Providers.Images;

namespace CineOrg.App.Web.Pages.Pictures;

/// <summary>Where pages find an image here, in the sizes that its place on a page may need.</summary>
/// <param name="Src">For a browser that chooses none.</param>
/// <param name="Set">For one that does; null when there is no choice.</param>
internal sealed record PictureAddress(string Src, string? Set)
{
    /// <summary>Of what a place is wide: a smaller image is blurred, a larger one than twice that is wasted.</summary>
    private const double Least = 0.6, Dense = 2;

    /// <param name="slot">CSS pixels that its place is wide.</param>
    /// <returns>Null when the address is none of the web.</returns>
    public static PictureAddress? Of(Guid subject, string type, string? url, int slot, int? width = null)
    {
        if (url is null || Renditions.Of(type, url, width) is not { Count: > 0 } all) return null;
        var key = ImageName.KeyOf(url);
        var fitting = Fitting(all, slot);
        var first = fitting.FirstOrDefault(one => one.Width >= slot) ?? fitting[^1];
        return new(At(subject, key, first), fitting.Count == 1 ? null
            : string.Join(", ", fitting.Select(one => string.Create(CultureInfo.InvariantCulture, $"{At(subject, key, one)} {one.Width}w"))));
    }

    /// <summary>The largest there is, for who wants to look at it alone.</summary>
    public static string? Largest(Guid subject, string type, string url, int? width) =>
        Renditions.Of(type, url, width) is [.., var largest] ? At(subject, ImageName.KeyOf(url), largest) : null;

    private static List<Rendition> Fitting(IReadOnlyList<Rendition> all, int slot)
    {
        var shown = all.Where(one => one.Kind == StoredKind.Images).ToList();
        if (shown.Count == 0) return [all[0]];
        var enough = shown.Find(one => one.Width >= slot * Dense) ?? shown[^1];
        return [.. shown.Where(one => one == enough || (one.Width >= slot * Least && one.Width < enough.Width))];
    }

    private static string At(Guid subject, string key, Rendition one) => string.Create(CultureInfo.InvariantCulture, $"/images/{subject}/{key}/{one.Width}");
}
