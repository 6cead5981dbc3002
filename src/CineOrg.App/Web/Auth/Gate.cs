using CineOrg.App.Web.Api;

namespace CineOrg.App.Web.Auth;

/// <summary>Decides whether this visitor may do what the request asks.</summary>
internal sealed class Gate(RequestDelegate next, Sessions sessions, SessionCookie cookie)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        var visitor = await Recognise(context.Request);
        context.Welcome(visitor);
        var permission = context.GetEndpoint()?.Metadata.GetMetadata<RequiredPermission>()?.Permission;
        if (Changes(context.Request.Method) || permission == Permission.Owner)
        {
            if (Refusal(context.Request, visitor, permission) is { } refusal)
            {
                if (refusal == Problem.KeyNeeded) context.Response.Headers.WWWAuthenticate = "Bearer";
                await refusal.Write(context);
                return;
            }
        }
        await next(context);
    }

    private async ValueTask<Visitor> Recognise(HttpRequest request)
    {
        var authorization = request.Headers.Authorization;
        if (authorization.Count == 1 && authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            if (await sessions.IsOwnerKey(authorization.ToString()[Bearer.Length..].Trim(), request.HttpContext.RequestAborted))
                return Visitor.Program;
        return cookie.Read(request) is { } value
            ? await sessions.ByCookie(value, request.HttpContext.RequestAborted)
            : Visitor.Stranger;
    }

    private static Problem? Refusal(HttpRequest request, Visitor visitor, Permission? permission)
    {
        if (Changes(request.Method) && Origins.IsForeign(request)) return Problem.ForeignOrigin;
        if (Changes(request.Method) && visitor.Session is not null && !Origins.IsTold(request)) return Problem.ForeignOrigin;
        if (visitor.IsOwner) return null;
        return permission == Permission.Session && visitor.Session is not null ? null : Problem.KeyNeeded;
    }

    private static bool Changes(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);
}
