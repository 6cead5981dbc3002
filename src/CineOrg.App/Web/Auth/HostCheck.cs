using CineOrg.App.Web.Api;

namespace CineOrg.App.Web.Auth;

/// <summary>Answers only to names that are ours, so that a stranger's domain pointed at this machine cannot read through a browser.</summary>
internal sealed class HostCheck(RequestDelegate next, DoorSettings settings)
{
    public Task InvokeAsync(HttpContext context) =>
        IsOurs(context.Request.Host.Host) ? next(context) : Problem.UnknownHost.Write(context);

    private bool IsOurs(string host) =>
        host is "localhost" or "127.0.0.1" or "[::1]"
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
