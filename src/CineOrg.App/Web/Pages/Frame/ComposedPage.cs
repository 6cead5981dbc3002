using Microsoft.AspNetCore.Http.Features;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>A page that is whole before its first byte leaves: one that fails half-way becomes the error page instead of half a page.</summary>
internal sealed partial class ComposedPage(IResult page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = await Composed(httpContext);
        httpContext.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <summary>What <paramref name="page"/> writes; status and headers stay set on the response.</summary>
    public static async Task<byte[]> Bytes(HttpContext context, IResult page)
    {
        var real = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(memory));
        try
        {
            await page.ExecuteAsync(context);
        }
        finally
        {
            context.Features.Set(real);
        }
        return memory.ToArray();
    }

    private async Task<byte[]> Composed(HttpContext context)
    {
        try
        {
            return await Bytes(context, page);
        }
        catch (Exception stopped) when (stopped is not OperationCanceledException && context.Response.StatusCode != StatusCodes.Status500InternalServerError)
        {
            RenderingFailed(context.RequestServices.GetRequiredService<ILogger<ComposedPage>>(), context.TraceIdentifier, stopped);
            return await Bytes(context, context.Tell(Fault.Failed));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page of request {RequestId} could not be composed")]
    private static partial void RenderingFailed(ILogger log, string requestId, Exception stopped);
}
