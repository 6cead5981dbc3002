using CineOrg.App.Web.Caching;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>A page that is whole before its first byte leaves: one that fails half-way becomes the error page instead of half a page.</summary>
internal sealed partial class ComposedPage<T>(object parameters, int status) : IResult where T : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        var page = new SharedPage(await Composed(httpContext));
        var personal = page.IsWhole ? Personal.Nothing : await httpContext.RequestServices.GetRequiredService<PersonalParts>().Of(httpContext, stop: httpContext.RequestAborted);
        await new FilledPage(page, personal).ExecuteAsync(httpContext);
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
