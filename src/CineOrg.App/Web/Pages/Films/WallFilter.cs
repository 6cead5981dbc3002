using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>The wall's filters as its address carries them; what makes no sense is left out.</summary>
public sealed record WallFilter(string? Genre, string? Country, string? Kind, int? Decade, bool? Owned, MovieSort Sort, int Page, string? Keyword = null)
{
    public static WallFilter Read(IQueryCollection query) => new(
        Word(query["genre"]), Word(query["country"]), Spelling.Read<MovieKind>(query["type"])?.Word(),
        int.TryParse(query["decade"], NumberStyles.None, CultureInfo.InvariantCulture, out var decade) && decade is >= 1870 and <= 2990 ? decade / 10 * 10 : null,
        query["owned"].ToString() switch { "true" => true, "false" => false, _ => null },
        Spelling.Read<MovieSort>(query["sort"]) ?? MovieSort.Near,
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1,
        Word(query["keyword"]));

    public MovieQuery Query(string language) => new(language, Page, 48)
    {
        Genre = Genre, Country = Country, Keyword = Keyword, Kind = Kind, Decade = Decade, Owned = Owned, Sort = Sort,
        Descending = Sort is MovieSort.Added or MovieSort.Year,
    };

    /// <summary>The address of the wall under these filters.</summary>
    /// <param name="at">Of the page that shows it.</param>
    public string Link(string at = "/films")
    {
        var parts = new List<string>();
        void Add(string name, string? value) { if (value is not null) parts.Add($"{name}={Uri.EscapeDataString(value)}"); }
        Add("genre", Genre);
        Add("country", Country);
        Add("keyword", Keyword);
        Add("type", Kind);
        Add("decade", Decade?.ToString(CultureInfo.InvariantCulture));
        Add("owned", Owned is { } owned ? owned ? "true" : "false" : null);
        Add("sort", Sort == MovieSort.Near ? null : Sort.Word());
        Add("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        return parts.Count == 0 ? at : at + "?" + string.Join('&', parts);
    }

    private static string? Word(string? value) => value is { Length: > 0 and <= 60 } ? value : null;
}
