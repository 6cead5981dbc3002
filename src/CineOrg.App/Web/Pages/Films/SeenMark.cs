using System.Text.Encodings.Web;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Texts;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>The button that says whether, and how often, the reader has seen a film; it works as a plain form.</summary>
internal static class SeenMark
{
    public static string Html(Guid film, bool seen, int times, Reader reader, HtmlEncoder encoder)
    {
        if (reader.Viewer is null) return "";
        var texts = Tongue.Of(reader.Language);
        var (value, pressed, text) = seen ? ("false", "true", times > 1 ? texts.Resuming.Times.Of(times) : texts.Seen) : ("true", "false", texts.MarkSeen);
        return $"<form class=\"seen\" method=\"post\" action=\"/films/{film}/seen\"><button name=\"seen\" value=\"{value}\" aria-pressed=\"{pressed}\">{encoder.Encode(text)}</button></form>";
    }
}
