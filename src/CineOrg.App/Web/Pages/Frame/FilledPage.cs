using CineOrg.App.Web.Caching;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>A shared page with what is this reader's own.</summary>
internal sealed class FilledPage(SharedPage page, Personal personal) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Describe();
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.FilledLength(personal);
        if (!HttpMethods.IsHead(httpContext.Request.Method)) page.Write(response.BodyWriter, personal);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
