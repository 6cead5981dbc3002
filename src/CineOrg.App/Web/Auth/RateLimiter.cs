using System.Globalization;
using System.Net;
using CineOrg.App.Web.Api;

namespace CineOrg.App.Web.Auth;

/// <summary>Slows down whoever asks too often. Assets, images, video ranges and event streams are not counted.</summary>
internal sealed class RateLimiter(RequestDelegate next, RateLimit limits, DoorSettings settings)
{
    private static readonly string[] Uncounted = ["/assets", "/media", "/images", "/posters", "/live", "/v1/events", "/health", "/metrics"];

    public Task InvokeAsync(HttpContext context)
    {
        var wait = Wait(context);
        if (wait == 0) return next(context);
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return Problem.TooMany.Write(context);
    }

    private int Wait(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var owner = context.Visitor() is { IsOwner: true } visitor ? visitor.Session ?? "key" : null;
        var limit = owner is not null || IPAddress.IsLoopback(address) ? settings.PerMinute : settings.AnonymousPerMinute;
        return limit == 0 || IsUncounted(context.Request.Path) ? 0 : limits.Count(address, owner, limit);
    }

    /// <summary>Assets, images, video ranges and event streams are not counted.</summary>
    public static bool IsUncounted(PathString path)
    {
        foreach (var start in Uncounted)
            if (path.StartsWithSegments(start, StringComparison.Ordinal)) return true;
        return false;
    }
}
