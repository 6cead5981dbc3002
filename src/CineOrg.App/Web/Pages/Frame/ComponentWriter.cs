using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Writes components as HTML. They know their parameters and nothing of the request, so no more than a renderer is needed.</summary>
internal sealed class ComponentWriter(IServiceProvider services, ILoggerFactory loggers)
{
    private const int UsualLength = 16 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="parameters">An object whose properties bear the parameters' names.</param>
    /// <returns>UTF-8.</returns>
    public async Task<byte[]> Html<T>(object parameters) where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            Bytes(await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(new RouteValueDictionary(parameters)))));
    }

    private static byte[] Bytes(Microsoft.AspNetCore.Components.Web.HtmlRendering.HtmlRootComponent page)
    {
        using var memory = new MemoryStream(UsualLength);
        using (var writer = new StreamWriter(memory, Utf8, leaveOpen: true)) page.WriteHtmlTo(writer);
        return memory.ToArray();
    }
}
