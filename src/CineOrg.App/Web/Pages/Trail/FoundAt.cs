using System.Globalization;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>
/// The place that a film has among the answers under the search field, as its link there tells it: that field stands on every page, so
/// the page somebody comes from does not. The words that were typed are in no address.
/// </summary>
internal static class FoundAt
{
    private const string Key = "found";
    private const int Last = 24;

    public static string Link(Guid film, int place) => $"/films/{film}?{Key}={place}";

    /// <summary>Reads the place and takes it off the request's address, which is then that of everybody's page.</summary>
    /// <returns>From 1; null when there is none.</returns>
    public static int? Take(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Key, out var told)) return null;
        request.QueryString = QueryString.Create(request.Query.Where(pair => pair.Key != Key).ToList());
        return int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place is > 0 and <= Last ? place : null;
    }
}
