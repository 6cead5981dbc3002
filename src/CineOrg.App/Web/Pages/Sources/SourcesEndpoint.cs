using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Providers;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Sources;

/// <summary>How the sources stand, for everybody: nothing here is secret.</summary>
internal static class SourcesEndpoint
{
    public static void MapSourcePages(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/sources", Show<SourcesPage>);
        pages.MapRead("/sources/body", Show<SourcesBody>);
    }

    private static IResult Show<T>(HttpContext context, SourceDesk desk) where T : IComponent =>
        context.Show<T>(new { Reader = Reader.Of(context), Standing = desk.Standing() });
}
