using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Api;

/// <summary>Turns whatever stops a request into problem details, and stamps each answer with its request's id.</summary>
internal sealed partial class ProblemAnswers(RequestDelegate next, ILogger<ProblemAnswers> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone: nobody is left to answer.
            context.Abort();
        }
        catch (Exception stopped) when (!context.Response.HasStarted)
        {
            await Answer(context, stopped);
            return;
        }
        if (context.Response.StatusCode == 404 && !context.Response.HasStarted && IsForPrograms(context.Request))
            await Problem.Unknown.Write(context);
    }

    private Task Answer(HttpContext context, Exception stopped)
    {
        switch (stopped)
        {
            case BadValueException bad:
                return Problem.BadValue.Write(context, new Dictionary<string, string[]> { [bad.Field] = [bad.Reason] });
            case BadHttpRequestException bad:
                return (Problem.BadValue with { Status = bad.StatusCode }).Write(context, new Dictionary<string, string[]> { ["body"] = [bad.Message] });
            case UnknownException:
                return Problem.Unknown.Write(context);
            case SourceFailedException:
                return Problem.SourceSilent.Write(context);
            case StoreUnwritableException full:
                ChangeRefused(log, context.TraceIdentifier, full.Message);
                return Problem.NoRoom.Write(context);
            default:
                RequestFailed(log, context.TraceIdentifier, stopped);
                return Problem.Failed.Write(context);
        }
    }

    private static bool IsForPrograms(HttpRequest request) => request.Path.StartsWithSegments("/v1", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} changed nothing: {Reason}")]
    private static partial void ChangeRefused(ILogger log, string requestId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed")]
    private static partial void RequestFailed(ILogger log, string requestId, Exception stopped);
}
