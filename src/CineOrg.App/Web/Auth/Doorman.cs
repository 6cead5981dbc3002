namespace CineOrg.App.Web.Auth;

/// <summary>Recognises who comes, and gives whoever opens a first page a session of their own.</summary>
internal sealed class Doorman(RequestDelegate next, Sessions sessions, SessionCookie cookie)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        var visitor = await Recognise(context.Request);
        context.Welcome(visitor == Visitor.Stranger && Arrives(context) ? Open(context.Response) : visitor);
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

    private static bool Arrives(HttpContext context)
    {
        var headers = context.Request.Headers;
        return HttpMethods.IsGet(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<OpensSession>() is not null
            && headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            && !headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal);
    }

    private Visitor Open(HttpResponse response)
    {
        var value = Secret.New();
        cookie.Write(response, value);
        return Visitor.Of(Core.Social.SecretHash.Of(value), owner: false);
    }
}
