using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Pages as answers.</summary>
internal static class PageAnswer
{
    // Rendered by the server alone; the browser looks again before it shows a kept page.
    public static IResult Show<T>(this HttpContext context, object parameters, int status = StatusCodes.Status200OK) where T : IComponent
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers["Speculation-Rules"] = "\"/assets/speculation.json\"";
        return new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    public static IResult NotFound(this HttpContext context) =>
        context.Show<ErrorPage>(new { Reader = Reader.Of(context), Fault = Fault.Unknown }, StatusCodes.Status404NotFound);

    public static IResult OwnersOnly(this HttpContext context) =>
        context.Show<ErrorPage>(new { Reader = Reader.Of(context), Fault = Fault.Owners }, StatusCodes.Status403Forbidden);
}
