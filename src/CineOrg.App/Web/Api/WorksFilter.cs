using System.ComponentModel;
using CineOrg.Core.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace CineOrg.App.Web.Api;

/// <summary>How a list of films may be narrowed and ordered. Kept as text until checked, so that a bad value is answered by its name.</summary>
internal sealed record WorksFilter(
    [property: FromQuery(Name = "type"), Description("film, series, short, documentary or animation")] string? Type,
    [property: FromQuery(Name = "genre"), Description("Key such as science-fiction")] string? Genre,
    [property: FromQuery(Name = "country"), Description("ISO 3166-1 alpha-2")] string? Country,
    [property: FromQuery(Name = "keyword"), Description("Key such as time-travel")] string? Keyword,
    [property: FromQuery(Name = "decade"), Description("First year of the decade")] string? Decade,
    [property: FromQuery(Name = "year")] string? Year,
    [property: FromQuery(Name = "owned"), Description("true or false")] string? Owned,
    [property: FromQuery(Name = "sort"), Description("near (the nearest first, unless the reader switched that off), title, year, added or duration; a minus before it turns the order")] string? Sort,
    [property: FromQuery(Name = "q"), Description("Text to search for: the best come first, narrowed by the other filters")] string? Text,
    [property: FromQuery(Name = "page"), Description("From 1")] string? Page,
    [property: FromQuery(Name = "pageSize"), Description("1–100, 24 by default")] string? PageSize)
{
    /// <exception cref="BadValueException">A value is not allowed.</exception>
    public MovieQuery Query(string language) => new(language)
    {
        Page = QueryValues.Page(Page),
        PageSize = QueryValues.PageSize(PageSize),
        Sort = QueryValues.Word<MovieSort>("sort", Sort?.TrimStart('-')) ?? MovieSort.Near,
        Descending = Sort is ['-', ..],
        Kind = QueryValues.Word<MovieKind>("type", Type)?.Word(),
        Genre = QueryValues.Text("genre", Genre, 50),
        Country = CountryCode(),
        Keyword = QueryValues.Text("keyword", Keyword, Core.Catalogue.Keyword.Longest),
        Decade = DecadeStart(),
        Year = QueryValues.Whole("year", Year, 1870, 2200),
        Owned = QueryValues.YesNo("owned", Owned),
    };

    private string? CountryCode() => Country switch
    {
        null or "" => null,
        [>= 'A' and <= 'Z' or >= 'a' and <= 'z', >= 'A' and <= 'Z' or >= 'a' and <= 'z'] => Country.ToUpperInvariant(),
        _ => throw new BadValueException("country", "two letters"),
    };

    private int? DecadeStart() =>
        QueryValues.Whole("decade", Decade, 1870, 2200) is not { } decade ? null
        : decade % 10 == 0 ? decade
        : throw new BadValueException("decade", "a year ending in 0");
}
