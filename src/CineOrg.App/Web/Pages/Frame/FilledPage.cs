using CineOrg.App.Web.Caching;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>A shared page with what is this reader's own.</summary>
/// <param name="trail">Markup.</param>
/// <param name="seen">Markup.</param>
internal sealed class FilledPage(SharedPage page, string trail, string seen) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Describe();
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.FilledLength(trail, seen);
        if (!HttpMethods.IsHead(httpContext.Request.Method)) page.Write(response.BodyWriter, trail, seen);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
