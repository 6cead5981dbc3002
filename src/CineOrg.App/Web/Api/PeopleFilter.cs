using System.ComponentModel;
using CineOrg.Core.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace CineOrg.App.Web.Api;

/// <summary>Which people. Kept as text until checked, so that a bad value is answered by its name.</summary>
internal sealed record PeopleFilter(
    [property: FromQuery(Name = "q"), Description("A name, an alias or an external id (nm0000040, Q25014, tmdb:68) to search for")] string? Text,
    [property: FromQuery(Name = "page"), Description("From 1")] string? Page,
    [property: FromQuery(Name = "pageSize"), Description("1–100, 24 by default")] string? PageSize)
{
    /// <exception cref="BadValueException">A value is not allowed.</exception>
    public (int Page, int PageSize) Paging() => (QueryValues.Page(Page), QueryValues.PageSize(PageSize));
}

/// <summary>Which of a person's credits.</summary>
internal sealed record CreditsFilter(
    [property: FromQuery(Name = "role"), Description("A role such as director, or cast, or crew")] string? Role,
    [property: FromQuery(Name = "owned"), Description("true or false")] string? Owned,
    [property: FromQuery(Name = "page"), Description("From 1")] string? Page,
    [property: FromQuery(Name = "pageSize"), Description("1–100, 24 by default")] string? PageSize)
{
    /// <exception cref="BadValueException">A value is not allowed.</exception>
    public FilmographyQuery Query(Guid person, string language) => new(person, language, QueryValues.Page(Page), QueryValues.PageSize(PageSize))
    {
        Role = QueryValues.Text("role", Role, 100),
        Owned = QueryValues.YesNo("owned", Owned),
    };
}
