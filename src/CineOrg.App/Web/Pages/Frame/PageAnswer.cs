using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Pages as answers.</summary>
internal static class PageAnswer
{
    // Rendered by the server alone; the browser looks again before it shows a kept page.
    public static IResult Show<T>(this HttpContext context, object parameters, int status = StatusCodes.Status200OK) where T : IComponent
    {
        context.Describe();
        return new ComposedPage<T>(parameters, status);
    }

    /// <summary>The page's bytes, for whoever keeps or completes them.</summary>
    public static Task<byte[]> Compose<T>(this HttpContext context, object parameters) where T : IComponent =>
        context.RequestServices.GetRequiredService<ComponentWriter>().Html<T>(parameters);

    public static void Describe(this HttpContext context) => context.Response.Headers.CacheControl = "private, no-cache";

    public static IResult NotFound(this HttpContext context) => context.Tell(Fault.Unknown);

    public static IResult OwnersOnly(this HttpContext context) => context.Tell(Fault.Owners);

    public static IResult Tell(this HttpContext context, Fault fault) =>
        context.Show<ErrorPage>(new { Reader = Reader.Of(context), Fault = fault }, fault.Status());
}
