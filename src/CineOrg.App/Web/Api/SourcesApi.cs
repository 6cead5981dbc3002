using CineOrg.App.Web.Texts;
using CineOrg.Providers;

namespace CineOrg.App.Web.Api;

/// <summary>How the sources of the world stand. Nothing in it is secret.</summary>
internal static class SourcesApi
{
    public static void MapSources(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/v1/sources", List).Produces<SourcesBody>().WithName("listSources").WithTags("sources")
            .WithSummary("How the sources stand: which answer, rest or fail, how much is asked of them, and why it may be slow");

    private static JsonAnswer<SourcesBody> List(SourceDesk desk, HttpContext context)
    {
        var standing = desk.Standing();
        context.Response.Headers.CacheControl = "no-store";
        return new(new(Tongue.Of(context.Language()).WhySlow(standing), [.. standing.Select(SourceBody.Of)]), ApiJson.Default.SourcesBody);
    }
}

/// <param name="WhySlow">One sentence, in the asked language.</param>
internal sealed record SourcesBody(string WhySlow, IReadOnlyList<SourceBody> Sources);

/// <param name="State"><c>unasked, working, failing, resting, broken</c> or <c>spent</c>.</param>
/// <param name="Until">When it is asked again.</param>
/// <param name="Budget">Whose limits it shares; they are counted together.</param>
internal sealed record SourceBody(
    string Source, string? Host, string State, DateTimeOffset? Until, DateTimeOffset? FailingSince, string? LastFailure, DateTimeOffset? LastFailureAt,
    int RequestsLastMinute, string Budget, int InWindow, int MaxPerWindow, double WindowSeconds, int Today, int? MaxPerDay, long CacheHits, int Waiting,
    double? MedianMilliseconds, double? P95Milliseconds)
{
    public static SourceBody Of(SourceStanding source) => new(
        source.Source, source.Host.Length > 0 ? source.Host : null, source.Condition.ToString().ToLowerInvariant(), source.Until, source.FailingSince,
        source.LastFailure, source.LastFailureAt, source.LastMinute, source.Budget, source.InWindow, source.MaxPerWindow, source.WindowSeconds,
        source.Today, source.MaxPerDay, source.CacheHits, source.Waiting, source.MedianMilliseconds, source.P95Milliseconds);
}
