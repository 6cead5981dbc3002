using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>What rendering needs, and nothing that writes outside the data directory.</summary>
internal static class PageRendering
{
    public static IServiceCollection AddRendering(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Accents and scripts of all languages are written as they are; what HTML gives a meaning to is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // Our forms are guarded by the doors' origin check; keys that nobody uses are not to be written to anybody's home.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var loader in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(loader);
        return services;
    }
}
