using CineOrg.App.Web.Api;

namespace CineOrg.App.Web.Auth;

/// <summary>Decides whether this visitor may do what the request asks.</summary>
internal sealed class Gate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var permission = context.GetEndpoint()?.Metadata.GetMetadata<RequiredPermission>()?.Permission;
        if (Changes(context.Request.Method) || permission == Permission.Owner)
        {
            if (Refusal(context.Request, context.Visitor(), permission) is { } refusal)
            {
                if (refusal == Problem.KeyNeeded) context.Response.Headers.WWWAuthenticate = "Bearer";
                await refusal.Write(context);
                return;
            }
        }
        await next(context);
    }

    private static Problem? Refusal(HttpRequest request, Visitor visitor, Permission? permission)
    {
        if (permission == Permission.Proven) return null;
        if (Changes(request.Method) && Origins.IsForeign(request)) return Problem.ForeignOrigin;
        if (Changes(request.Method) && visitor.Session is not null && !Origins.IsTold(request)) return Problem.ForeignOrigin;
        if (visitor.IsOwner) return null;
        return permission == Permission.Session && visitor.Session is not null ? null : Problem.KeyNeeded;
    }

    private static bool Changes(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);
}
