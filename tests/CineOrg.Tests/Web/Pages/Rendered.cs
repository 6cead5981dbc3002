using CineOrg.App.Web.Pages.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineOrg.Tests.Web.Pages;

/// <summary>A page as the server writes it.</summary>
internal static class Rendered
{
    public static readonly Reader French = new("fr", false, null, false, "/");
    public static readonly Reader Owner = new("en", true, "s", false, "/");

    public static async Task<string> Html<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddRendering();
        await using var app = builder.Build();
        await using var renderer = new HtmlRenderer(app.Services, app.Services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
