using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>What rendering needs.</summary>
internal static class PageRendering
{
    // Accents and scripts of all languages are written as they are; what HTML gives a meaning to is still escaped.
    public static IServiceCollection AddRendering(this IServiceCollection services) => services
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddSingleton<ComponentWriter>();
}
