using System.Text;
using System.Text.Encodings.Web;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>The trail as it stands above a title, in the reader's language.</summary>
internal sealed class TrailLine(IMovieRepository movies, IPeopleRepository people, HtmlEncoder encoder)
{
    private const int MostShown = 4;

    /// <returns>Markup; empty when nothing led here.</returns>
    public async ValueTask<string> Html(IReadOnlyList<TrailStep> steps, Reader reader, CancellationToken stop)
    {
        if (steps.Count == 0) return "";
        var html = new StringBuilder($"<nav class=\"trail\" aria-label=\"{encoder.Encode(Tongue.Of(reader.Language).Trail)}\">");
        foreach (var step in steps.TakeLast(MostShown))
            if (await Name(step, reader.Language, stop) is { } name)
                html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<a href=\"/{step.Room}/{step.Id}\">{encoder.Encode(Tongue.Of(reader.Language).Print(name))}</a>");
        return html.Append("</nav>").ToString();
    }

    private async ValueTask<string?> Name(TrailStep step, string language, CancellationToken stop) => step.Room == "films"
        ? await movies.TitleOf(step.Id, language, stop)
        : (await people.Find(step.Id, stop))?.Name;
}
