using CineOrg.App.Web.Viewings;
using CineOrg.Core.Context;
using Step = CineOrg.Core.Context.Frame;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>Where this request's reader has arrived, for the parts of the page that are their own.</summary>
/// <param name="Before">What led here, first step first.</param>
/// <param name="Here">The step; null for a page that is none, or a reader without a session.</param>
internal sealed record Arrival(IReadOnlyList<Step> Before, Step? Here)
{
    public static readonly Arrival Nowhere = new([], null);

    /// <summary>The sources were asked as the page was opened: what they say may have come since it was composed.</summary>
    public bool IsFetched { get; init; }

    /// <summary>The film or person that the request's page, or the part of it that is asked for, is about.</summary>
    public EntityName? Page(HttpContext context) => Here?.Name ?? PagePath.Read(context.Request.Path);
}

internal static class ArrivalOfRequest
{
    private static readonly object Key = new();

    public static Arrival Arrival(this HttpContext context) =>
        context.Items.TryGetValue(Key, out var arrival) && arrival is Arrival known ? known : Trail.Arrival.Nowhere;

    public static void Arrive(this HttpContext context, Arrival arrival)
    {
        context.Items[Key] = arrival;
        context.LookFrom(arrival.Here);
    }
}
