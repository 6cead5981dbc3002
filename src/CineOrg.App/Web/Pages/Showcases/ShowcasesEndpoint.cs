using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Showcases;

/// <summary>Films that the sources put forward, a wall for each showcase.</summary>
internal static class ShowcasesEndpoint
{
    public static void MapShowcasePages(this IEndpointRouteBuilder pages)
    {
        foreach (var showcase in Enum.GetValues<Showcase>())
            pages.MapRead($"/showcases/{showcase.Word()}", (HttpContext context, Api.Showcases showcases, CancellationToken stop) => Show(showcase, context, showcases, stop));
    }

    private static async Task<IResult> Show(Showcase showcase, HttpContext context, Api.Showcases showcases, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return context.Show<ShowcasePage>(new { Reader = reader, Showcase = showcase, Films = await showcases.Unowned(showcase, reader.Language, reader.Viewing, stop) });
    }
}
