using CineOrg.App.Web.Pages.Films;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Search;

/// <summary>What a search page's address asks.</summary>
/// <param name="Text">As typed, 200 letters at most.</param>
public sealed record SearchAsked(string Text, WallFilter Filter)
{
    public const int PageSize = 24;
    private const int LongestText = 200;

    public static SearchAsked Read(IQueryCollection query) => new(Words(query["q"]), WallFilter.Read(query));

    public static string Words(string? typed) =>
        typed is null ? "" : typed.Length > LongestText ? typed[..LongestText].Trim() : typed.Trim();

    public bool IsFiltered => Filter.Query("fr").IsFiltered;

    /// <summary>Whether it is the search as typed, neither narrowed nor leafed through.</summary>
    public bool IsPlain => !IsFiltered && Filter.Page == 1;

    public SearchQuery Query(string language) => new(Text, Filter.Query(language) with { PageSize = PageSize });

    /// <summary>The same words under these filters.</summary>
    public string Link(WallFilter filter)
    {
        var words = "/search?q=" + Uri.EscapeDataString(Text);
        return filter.Link("") is { Length: > 0 } filters ? words + "&" + filters[1..] : words;
    }
}
