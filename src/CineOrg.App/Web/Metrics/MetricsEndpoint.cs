using System.Net;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;

namespace CineOrg.App.Web.Metrics;

/// <summary>
/// Numbers for Prometheus, for this machine and for whoever shows the owner's key; a setting opens them to all. A request that a gateway on
/// this machine passed on is not this machine's own.
/// </summary>
internal static class MetricsEndpoint
{
    private static readonly string[] PassedOn = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    public static IServiceCollection AddStanding(this IServiceCollection services) => services.AddSingleton<StandingDesk>();

    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapRead("/metrics", Tell).ExcludeFromDescription();

    private static async Task Tell(StandingDesk desk, CineOrgSettings settings, HttpContext context)
    {
        if (!settings.Http.OpenMetrics && !context.Visitor().IsOwner && !IsOfThisMachine(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problem.KeyNeeded.Write(context);
            return;
        }
        var text = PrometheusText.Write(Metrics.All, await desk.Look(context.RequestAborted));
        context.Response.ContentType = PrometheusText.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static bool IsOfThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Array.Exists(PassedOn, context.Request.Headers.ContainsKey);
}
