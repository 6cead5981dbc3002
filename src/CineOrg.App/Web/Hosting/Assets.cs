using Microsoft.AspNetCore.StaticFiles;

namespace CineOrg.App.Web.Hosting;

/// <summary>Styles, fonts, icons and modules, as the asset build left them.</summary>
internal static class Assets
{
    public static IApplicationBuilder UseAssets(this IApplicationBuilder app) =>
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Describe });

    private static void Describe(StaticFileResponseContext served)
    {
        var headers = served.Context.Response.Headers;
        // Fonts never change under a name; the rest is looked at again, which costs an empty answer.
        headers.CacheControl = served.File.Name.EndsWith(".woff2", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
