using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Hosting;

/// <summary>An address of a work or person that was merged leads to whom it was merged into (308), on pages and in the API alike.</summary>
internal sealed class Redirected(RequestDelegate next, IMergeRepository merges)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.RouteValues.TryGetValue("id", out var value) && value is string id && Guid.TryParse(id, out var asked)
            && merges.WinnerOf(asked) is { } winner)
        {
            var path = (context.Request.PathBase + context.Request.Path).Value!.Replace(id, $"{winner}", StringComparison.OrdinalIgnoreCase);
            context.Response.Redirect(path + context.Request.QueryString, permanent: true, preserveMethod: true);
            // It may be undone: whoever asks again looks again.
            context.Response.Headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        }
        return next(context);
    }
}
