using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Context;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>Keeps the step of whoever opens a list: the wall and a search begin a new way, shelves and sagas go on with the present one.</summary>
internal sealed class ListSteps(Visits visits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && PagePath.Read(http.Request.Path) is { Subject: null } page && PagePath.IsWhole(http.Request.Path)) await Pass(http, page);
        return await next(context);
    }

    private async Task Pass(HttpContext http, EntityName page)
    {
        var reader = Reader.Of(http);
        if (reader.Ahead || reader.Session is not { } session) return;
        var from = page.Entity is PagePath.Wall or PagePath.Search ? null : CameFrom.Step(http.Request);
        var stack = await visits.Pass(session, page, from, PagePath.Browsing(http.Request.QueryString), http.RequestAborted);
        http.Arrive(new([.. stack.Frames.SkipLast(1)], stack.Top()));
    }
}
