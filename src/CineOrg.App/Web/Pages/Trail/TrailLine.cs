using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Texts;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>The trail as it stands above a title: where the reader comes from, what for, and the way to change it.</summary>
internal sealed class TrailLine(StepNames names, HtmlEncoder encoder)
{
    private const int MostShown = 4;

    /// <param name="before">What led here, first step first.</param>
    /// <returns>Markup; empty when nothing led here.</returns>
    public async ValueTask<string> Html(IReadOnlyList<Core.Context.Frame> before, Reader reader, CancellationToken stop)
    {
        if (before.Count == 0) return "";
        var texts = Tongue.Of(reader.Language);
        var html = new StringBuilder($"<nav class=\"trail\" aria-label=\"{encoder.Encode(texts.Trail)}\">");
        foreach (var step in before.TakeLast(MostShown))
            if (await names.Of(step, reader.Language, stop) is { } name)
                html.Append(CultureInfo.InvariantCulture, $"<a href=\"{encoder.Encode(PagePath.Of(step) + PagePath.Place(step))}\"{Purpose(step)}>{encoder.Encode(name)}</a>");
        html.Append(CultureInfo.InvariantCulture, $"<a class=\"edit\" href=\"/trail\" title=\"{encoder.Encode(texts.TrailPage.Title)}\" aria-label=\"{encoder.Encode(texts.TrailPage.Title)}\">⋯</a>");
        return html.Append("</nav>").ToString();
    }

    private string Purpose(Core.Context.Frame step) => step.Pinned ? $" class=\"pinned\" title=\"{encoder.Encode(step.Purpose)}\"" : "";
}
