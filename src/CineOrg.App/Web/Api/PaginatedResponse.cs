using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">1–100.</param>
/// <param name="TotalItems">In all; at least so many when <paramref name="TotalIsCapped"/>.</param>
internal sealed record PaginatedResponse<T>(
    IReadOnlyList<T> Items, int Page, int PageSize, int TotalItems, int TotalPages, bool? TotalIsCapped, PageLinks Links)
{
    public static PaginatedResponse<T> Of(Page<T> page, HttpRequest request) => new(
        page.Items, page.PageNumber, page.PageSize, page.TotalItems, page.TotalPages, page.TotalIsCapped ? true : null,
        PageLinks.Around(request, page.PageNumber, page.TotalPages));
}

/// <summary>Where the neighbouring pages are; relative to this server.</summary>
internal sealed record PageLinks(string Self, string First, string? Prev, string? Next, string Last)
{
    public static PageLinks Around(HttpRequest request, int page, int pages)
    {
        var start = Start(request);
        return new(
            $"{start}{page}", $"{start}1", page > 1 ? $"{start}{Math.Min(page - 1, Math.Max(pages, 1))}" : null,
            page < pages ? $"{start}{page + 1}" : null, $"{start}{Math.Max(pages, 1)}");
    }

    // Everything but the page, so that each link only appends its number.
    private static string Start(HttpRequest request)
    {
        var others = new QueryString();
        foreach (var (name, values) in request.Query)
            if (name != "page")
                foreach (var value in values)
                    others = others.Add(name, value ?? "");
        return $"{request.Path}{others.Value}{(others.HasValue ? '&' : '?')}page=";
    }
}
