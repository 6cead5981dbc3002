using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>A page that is whole before its first byte leaves: one that fails half-way becomes the error page instead of half a page.</summary>
internal sealed partial class ComposedPage<T>(object parameters, int status) : IResult where T : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        var bytes = await Composed(httpContext);
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private async Task<byte[]> Composed(HttpContext context)
    {
        try
        {
            return await context.Compose<T>(parameters);
        }
        catch (Exception stopped) when (stopped is not OperationCanceledException && typeof(T) != typeof(ErrorPage))
        {
            RenderingFailed(context.RequestServices.GetRequiredService<ILogger<ComponentWriter>>(), context.TraceIdentifier, stopped);
            context.Response.StatusCode = Fault.Failed.Status();
            return await context.Compose<ErrorPage>(new { Reader = Reader.Of(context), Fault = Fault.Failed });
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page of request {RequestId} could not be composed")]
    private static partial void RenderingFailed(ILogger log, string requestId, Exception stopped);
}
