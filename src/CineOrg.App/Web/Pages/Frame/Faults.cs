using CineOrg.Core.Events;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>A page that cannot be composed is told as a page; a change that finds no room is told as it is to programs.</summary>
internal sealed partial class Faults(ILogger<Faults> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (Exception stopped) when (stopped is not (OperationCanceledException or StoreUnwritableException) && !http.Response.HasStarted)
        {
            PageFailed(log, http.TraceIdentifier, stopped);
            return http.Tell(Fault.Failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed")]
    private static partial void PageFailed(ILogger log, string requestId, Exception stopped);
}
