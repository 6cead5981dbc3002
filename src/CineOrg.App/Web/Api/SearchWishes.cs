using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace CineOrg.App.Web.Api;

/// <summary>What an answer to a search should tell besides. Kept as text until checked, so that a bad value is answered by its name.</summary>
internal sealed record SearchWishes(
    [property: FromQuery(Name = "limit"), Description("1–100 films and people, 24 by default; the same as pageSize")] string? Limit,
    [property: FromQuery(Name = "facets"), Description("true: what the best 1,000 films found could be narrowed by, with how many")] string? Facets,
    [property: FromQuery(Name = "explain"), Description("true: why each answer stands where it does")] string? Explain,
    [property: FromQuery(Name = "beyond"), Description("false: the sources are not asked, however little is found; for whoever is still typing")] string? Beyond)
{
    /// <exception cref="BadValueException">As for the others: the value is not allowed.</exception>
    public int? Most => QueryValues.Whole("limit", Limit, 1, 100);
    public bool Counts => QueryValues.YesNo("facets", Facets) == true;
    public bool GoesOn => QueryValues.YesNo("beyond", Beyond) != false;
    public bool Reasons => QueryValues.YesNo("explain", Explain) == true;
}
