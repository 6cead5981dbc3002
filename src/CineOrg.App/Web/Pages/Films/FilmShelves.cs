using System.Globalization;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>From what a film has in common with others to where these stand.</summary>
internal static class FilmShelves
{
    // Earlier than this, and after the next millennium, no shelf of a decade exists.
    private const int First = 1000;
    private const int Last = 2999;

    public static SheetLink Link(ShelfKind kind, string value, Texts.Texts texts)
    {
        var key = kind == ShelfKind.Keywords ? Keyword.KeyOf(value) : value;
        var path = key is not null && new MovieQuery(texts.Language).On(kind, key) is not null ? $"/{kind.Word()}/{Uri.EscapeDataString(key)}" : null;
        // Sources write keywords in English alone.
        return new(kind == ShelfKind.Keywords ? value : texts.ShelfName(kind, value), path, kind == ShelfKind.Keywords && texts.Language != "en" ? "en" : null);
    }

    /// <summary>The year, with the shelf of its decade.</summary>
    public static SheetLink Decade(int year) => new(
        year.ToString(CultureInfo.InvariantCulture),
        year is >= First and <= Last ? string.Create(CultureInfo.InvariantCulture, $"/decades/{year / 10 * 10}") : null, null);
}
