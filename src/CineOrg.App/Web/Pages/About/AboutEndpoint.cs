using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;

namespace CineOrg.App.Web.Pages.About;

internal static class AboutEndpoint
{
    public static void MapAbout(this IEndpointRouteBuilder pages) =>
        pages.MapRead("/about", (HttpContext context) => context.Show<AboutPage>(new { Reader = Reader.Of(context) }));
}
