using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.Matching;
using Microsoft.AspNetCore.WebUtilities;

namespace CineOrg.App.Web.Pages.Review;

/// <summary>A candidate as the value of a button: the held film's id, or ids of sources with title and year, as in an address.</summary>
internal static class Proposal
{
    public static string Write(Candidate candidate)
    {
        if (candidate.MovieId is { } held) return held.ToString();
        var pairs = candidate.ExternalIds.ToDictionary(id => id.Key, id => (string?)id.Value);
        pairs["title"] = candidate.Title;
        pairs["year"] = candidate.Year?.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString("", pairs);
    }

    public static (ExternalIds Ids, string? Title, int? Year) Read(string value)
    {
        if (value is not ['?', ..]) return (ExternalIds.None, null, null);
        var pairs = QueryHelpers.ParseQuery(value);
        var title = pairs.TryGetValue("title", out var said) && said.ToString() is { Length: > 0 and <= 500 } text ? text : null;
        return (ExternalIds.Of(pairs.Where(pair => pair.Key is not ("title" or "year")).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))), title,
            pairs.TryGetValue("year", out var when) && int.TryParse(when, CultureInfo.InvariantCulture, out var year) && year is >= 1870 and <= 2100 ? year : null);
    }
}
