using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Texts;

/// <summary>How shelves are called.</summary>
internal static class ShelfNames
{
    public static string ShelvesName(this Texts texts, ShelfKind kind) => kind switch
    {
        ShelfKind.Categories => texts.Genres,
        ShelfKind.Countries => texts.Countries,
        ShelfKind.Decades => texts.Decades,
        ShelfKind.Keywords => texts.Keywords,
        _ => texts.Kinds,
    };

    public static string ShelfName(this Texts texts, ShelfKind kind, string key, string? label = null) => kind switch
    {
        ShelfKind.Categories => texts.GenreName(key),
        ShelfKind.Countries => texts.CountryName(key),
        ShelfKind.Decades => texts.DecadeName(key),
        ShelfKind.Keywords => label ?? key.Replace('-', ' '),
        _ => texts.KindShelves.GetValueOrDefault(key) ?? texts.KindName(key),
    };

    /// <summary>"24 films, 3 on your shelves"; when all of them are, or none, only what differs from that is said.</summary>
    public static string Held(this Texts texts, int movies, int owned) =>
        owned == movies ? texts.FilmCount.Of(movies)
        : owned == 0 ? $"{texts.FilmCount.Of(movies)}, {texts.LegendElsewhere}"
        : $"{texts.FilmCount.Of(movies)}, {string.Format(texts.Culture, texts.OfThemOwned, owned)}";
}
